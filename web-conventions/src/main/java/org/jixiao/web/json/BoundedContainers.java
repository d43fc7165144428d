package org.jixiao.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lists, sets and maps stop to be read at the {@code @Size} of their property: Bean Validation would look at each element
 * before anybody hears that there are too many, and tell of each.
 */
final class BoundedContainers extends SimpleModule {

    private static final long serialVersionUID = 1;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addBeanDeserializerModifier(new Modifier());
        context.addValueInstantiators(new Instantiators());
    }

    private static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription what, JsonDeserializer<?> reader) {
            return new Bounded(reader, Elements.MOST);
        }

        @Override
        public JsonDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config, MapType type, BeanDescription what, JsonDeserializer<?> reader) {
            return new Bounded(reader, Elements.MOST);
        }
    }

    /** Knows the property, which the {@link Instantiator} of the container doesn't. */
    private static final class Bounded extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private final int most;

        Bounded(JsonDeserializer<?> reader, int most) {
            super(reader);
            this.most = most;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            JsonDeserializer<?> reader = context.handleSecondaryContextualization(
                    _delegatee, property, context.constructType(_delegatee.handledType()));
            return new Bounded(reader, size == null ? Elements.MOST : size.max());
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Bounded(reader, most);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            context.setAttribute(Bounded.class, most);
            return super.deserialize(parser, context);
        }
    }

    private static final class Instantiators extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator findValueInstantiator(
                DeserializationConfig config, BeanDescription what, ValueInstantiator usual) {
            Class<?> type = what.getBeanClass();
            if (type == ArrayList.class) {
                return new Instantiator(usual, Elements::list);
            }
            if (type == TreeSet.class) {
                return new Instantiator(usual, Elements::sortedSet);
            }
            return type == LinkedHashMap.class ? new Instantiator(usual, Elements::map) : usual;
        }
    }

    private static final class Instantiator extends ValueInstantiator.Delegating {

        private static final long serialVersionUID = 1;

        private final transient BiFunction<Elements, Integer, Object> container;

        Instantiator(ValueInstantiator usual, BiFunction<Elements, Integer, Object> container) {
            super(usual);
            this.container = container;
        }

        @Override
        public Object createUsingDefault(DeserializationContext context) {
            return container.apply(Elements.of(context), (Integer) context.getAttribute(Bounded.class));
        }
    }
}
