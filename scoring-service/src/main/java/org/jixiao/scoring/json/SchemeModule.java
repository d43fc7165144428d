package org.jixiao.scoring.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.Arrays;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Rules and selectors carry their {@code kind}; intervals are written as in mathematics. */
public final class SchemeModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public SchemeModule() {
        super("schemes");
        sealed(Rule.class);
        sealed(Selector.class);
        sealed(Modifier.class);
        addSerializer(Interval.class, ToStringSerializer.instance);
        addDeserializer(Interval.class, new IntervalReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializationProblemHandler(new FieldFaults());
    }

    private void sealed(Class<?> type) {
        setMixInAnnotation(type, Kinded.class);
        Arrays.stream(type.getPermittedSubclasses())
                .forEach(kind -> registerSubtypes(new NamedType(kind, Rule.kindOf(kind))));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinded {}

    private static final class IntervalReader extends StdScalarDeserializer<Interval> {

        private static final long serialVersionUID = 1;

        IntervalReader() {
            super(Interval.class);
        }

        @Override
        public Interval deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return Interval.parse(parser.getValueAsString(""));
            } catch (IllegalArgumentException notOne) {
                throw Refusal.invalid(
                        "",
                        new Text(
                                "应为区间，例如 [80, 100) 或 [100, ∞)。", "Must be an interval such as [80, 100) or [100, ∞)."));
            }
        }
    }
}
