package org.jixiao.web.problem;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a JSON body. The mapper stops at the first value it can't take: here the body is read again without
 * it, and what could be read is held against its rules, so that one fault hides no other.
 */
@Singleton
class BodyFaults {

    /** As many as somebody mends in one go; each takes another reading. */
    private static final int MOST_READINGS = 20;

    private static final List<Class<? extends Annotation>> NO_BODY =
            List.of(PathParam.class, QueryParam.class, HeaderParam.class, Context.class);

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    BodyFaults(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param first what the mapper stopped at */
    List<Fault> of(JsonProcessingException first, RoutingContext request, @Nullable Method endpoint) {
        Buffer body = request.body().buffer();
        Optional<Class<?>> type = endpoint == null ? Optional.empty() : bodyOf(endpoint);
        return body == null || type.isEmpty() ? JsonFaults.of(first) : of(first, body.getBytes(), type.get());
    }

    private static Optional<Class<?>> bodyOf(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .filter(parameter -> NO_BODY.stream().noneMatch(parameter::isAnnotationPresent))
                .<Class<?>>map(Parameter::getType)
                .filter(Class::isRecord)
                .findFirst();
    }

    private List<Fault> of(JsonProcessingException first, byte[] body, Class<?> type) {
        List<Fault> faults = new ArrayList<>();
        LeftOut left = new LeftOut();
        ObjectReader reader = json.readerFor(type);
        JsonProcessingException thrown = first;
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            unreadable(thrown, left).stream()
                    .filter(fault ->
                            faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                    .forEach(faults::add);
            String place = left.inBody(place(thrown));
            boolean isAbsent = !left.add(place);
            if (place.isEmpty() || isAbsent && !reader.isEnabled(FAIL_ON_NULL_FOR_PRIMITIVES)) {
                return faults;
            }
            if (isAbsent) {
                reader = reader.without(FAIL_ON_NULL_FOR_PRIMITIVES);
            }
            try (JsonParser parser = new Without(left, json.getFactory().createParser(body))) {
                faults.addAll(violations(reader.readValue(parser), left, faults));
                return faults;
            } catch (JsonProcessingException next) {
                thrown = next;
            } catch (IOException | Refusal nothingMore) {
                return faults;
            }
        }
        return faults;
    }

    /** The mapper tells a place among what it read, the parser one in the body. */
    private static List<Fault> unreadable(JsonProcessingException thrown, LeftOut left) {
        List<Fault> faults = JsonFaults.of(thrown);
        return thrown instanceof JsonMappingException
                ? faults.stream()
                        .map(fault -> new Fault(left.inBody(fault.field()), fault.reason()))
                        .toList()
                : faults;
    }

    /** The property or element without which it can be read on, or the list that is too long; empty where there is none. */
    private static String place(JsonProcessingException thrown) {
        String place = thrown instanceof JsonMappingException mapping ? JsonFaults.path(mapping) : "";
        boolean isTooLong = thrown.getCause() instanceof Refusal refusal && refusal.status() == 413;
        return isTooLong && place.endsWith("]") ? place.substring(0, place.lastIndexOf('[')) : place;
    }

    private List<Fault> violations(@Nullable Object read, LeftOut left, List<Fault> faults) {
        return read == null
                ? List.of()
                : validator.validate(read).stream()
                        .map(violation -> fault(violation, left))
                        .filter(fault -> faults.stream().noneMatch(known -> concerns(known.field(), fault.field())))
                        .sorted(Comparator.comparing(Fault::field))
                        .limit(Violations.LISTED)
                        .toList();
    }

    /** Bean Validation asks the request for its language itself. */
    private static Fault fault(ConstraintViolation<?> violation, LeftOut left) {
        return new Fault(
                left.inBody(Violations.below(violation.getPropertyPath().iterator())),
                new Text(violation.getMessage(), violation.getMessage()));
    }

    /** A rule over a value of which a part couldn't be read, or over a part of one, isn't broken by what is known. */
    private static boolean concerns(String unread, String field) {
        return isWithin(unread, field) || isWithin(field, unread);
    }

    private static boolean isWithin(String inner, String outer) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }
}
