package org.jixiao.scoring.json;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Selector;
import org.jspecify.annotations.Nullable;

/** Tells the OpenAPI document which kinds of rules and selectors there are, told apart by {@code kind}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SchemeContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        oneOf(document, Rule.class, "Rule");
        oneOf(document, Selector.class, "Selector");
        oneOf(document, Modifier.class, "Modifier");
        String names = Arrays.stream(BudgetMetric.values())
                .map(metric -> metric.key() + " " + metric.chinese())
                .collect(Collectors.joining("、"));
        String known = "预算指标，发布时须为下列之一。 A metric of the budget; to be published, one of these: " + names;
        schemaOf(document, "MetricSelector").getProperties().get("name").description(known);
        schemaOf(document, "CapModifier").getProperties().get("metric").description(known);
    }

    private static Schema schemaOf(OpenAPI document, String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private static void oneOf(OpenAPI document, Class<?> sealed, String suffix) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName("kind");
        Schema choice = OASFactory.createSchema().discriminator(discriminator);
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            String name = kind.getSimpleName() + suffix;
            document.getComponents().addSchema(name, record(document, kind));
            choice.addOneOf(reference(name));
            discriminator.addMapping(Rule.kindOf(kind), "#/components/schemas/" + name);
        }
        document.getComponents().addSchema(sealed.getSimpleName(), choice);
    }

    private static Schema record(OpenAPI document, Class<?> kind) {
        Schema schema = fields(document, kind);
        return schema.addProperty(
                        "kind",
                        OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(Rule.kindOf(kind)))
                .addRequired("kind");
    }

    private static Schema fields(OpenAPI document, Class<?> type) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        explain(schema, type);
        for (RecordComponent field : type.getRecordComponents()) {
            Schema property = schema(document, field);
            explain(property, field);
            schema.addProperty(field.getName(), property);
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequired(field.getName());
            }
        }
        return schema;
    }

    private static void explain(Schema schema, AnnotatedElement part) {
        Explained explained = part.getAnnotation(Explained.class);
        if (explained != null) {
            schema.description(explained.value());
        }
    }

    private static Schema schema(OpenAPI document, RecordComponent field) {
        try {
            return schema(document, field.getGenericType());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    field.getDeclaringRecord().getSimpleName() + "." + field.getName() + ": " + e.getMessage(), e);
        }
    }

    private static Schema schema(OpenAPI document, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(schema(document, list.getActualTypeArguments()[0]));
        }
        if (type == String.class) {
            return OASFactory.createSchema().addType(SchemaType.STRING);
        }
        if (type == BigDecimal.class) {
            return reference("Decimal");
        }
        if (type == Interval.class) {
            return reference("Interval");
        }
        if (type instanceof Class<?> part && part.isSealed()) {
            return reference(part.getSimpleName());
        }
        if (type instanceof Class<?> choices && choices.isEnum()) {
            Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
            Arrays.stream(choices.getEnumConstants()).forEach(schema::addEnumeration);
            return schema;
        }
        if (type instanceof Class<?> part && part.isRecord()) {
            document.getComponents().addSchema(part.getSimpleName(), fields(document, part));
            return reference(part.getSimpleName());
        }
        throw new IllegalArgumentException(
                "no schema for " + type
                        + "; a scheme is made of String, BigDecimal (for every number), Interval, enums, records, sealed kinds and lists of them");
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
