package org.jixiao.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jixiao.stream.Json;

/**
 * The mapper of the REST endpoints: writes as the stream does, reads more strictly. What a service's own types need to be
 * told to Jackson it gives as a bean of type {@link Module}.
 */
@Dependent
public class RestJson {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(100)
            .maxNameLength(200)
            .maxStringLength(500_000)
            .build();

    @Produces
    @Singleton
    public ObjectMapper mapper(@Any Instance<Module> services) {
        ObjectMapper mapper = Json.mapper().copy();
        services.forEach(mapper::registerModule);
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerModule(new BoundedContainers())
                .registerModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new StorableText())
                        .addKeyDeserializer(String.class, new StorableKey())
                        .addDeserializer(BigDecimal.class, new BoundedDecimal())
                        .addDeserializer(LocalDate.class, new IsoDate()));
    }
}
