package org.jixiao.budget.examining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Expected;
import org.jspecify.annotations.Nullable;

/** Says which kinds of declarations there are, where a request names none or another. */
@Dependent
class KindFaults {

    @Produces
    @Singleton
    Module declarations() {
        return new SimpleModule("declarations") {

            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializationProblemHandler(new OneOf());
            }
        };
    }

    private static final class OneOf extends DeserializationProblemHandler {

        private static final String KINDS = Arrays.stream(
                        FiledDeclaration.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.joining(", "));

        @Override
        public @Nullable JavaType handleUnknownTypeId(
                DeserializationContext context, JavaType base, String id, TypeIdResolver resolver, String message) {
            return refuse(base);
        }

        @Override
        public @Nullable JavaType handleMissingTypeId(
                DeserializationContext context, JavaType base, TypeIdResolver resolver, String message) {
            boolean noObject = !context.getParser().hasToken(JsonToken.END_OBJECT);
            if (noObject && base.getRawClass() == FiledDeclaration.class) {
                throw Refusal.invalid("", Expected.of(FiledDeclaration.class));
            }
            return refuse(base);
        }

        private static @Nullable JavaType refuse(JavaType base) {
            if (base.getRawClass() != FiledDeclaration.class) {
                return null;
            }
            throw Refusal.invalid("kind", new Text("应为下列之一：" + KINDS + "。", "Must be one of " + KINDS + "."));
        }
    }
}
