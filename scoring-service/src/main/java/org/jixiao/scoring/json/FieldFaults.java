package org.jixiao.scoring.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Says which field of a scheme is missing, and which kinds there are. */
final class FieldFaults extends DeserializationProblemHandler {

    @Override
    public Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingField missing) {
                throw Refusal.invalid(missing.field(), new Text("必填。", "Is required."));
            }
        }
        return NOT_HANDLED;
    }

    @Override
    public @Nullable JavaType handleUnknownTypeId(
            DeserializationContext context, JavaType base, String id, TypeIdResolver resolver, String message) {
        return oneOf(base);
    }

    @Override
    public @Nullable JavaType handleMissingTypeId(
            DeserializationContext context, JavaType base, TypeIdResolver resolver, String message) {
        return oneOf(base);
    }

    private static @Nullable JavaType oneOf(JavaType base) {
        if (!base.getRawClass().isSealed()) {
            return null;
        }
        String kinds = Arrays.stream(base.getRawClass().getPermittedSubclasses())
                .map(Rule::kindOf)
                .collect(Collectors.joining(", "));
        throw Refusal.invalid("kind", new Text("应为下列之一：" + kinds + "。", "Must be one of " + kinds + "."));
    }
}
