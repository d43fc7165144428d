package org.jixiao.report.edition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.drawing.Shape;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** The one JSON text of a model, over which its hash is taken. A block says by {@code kind} what it is. */
final class ModelJson {

    private static final ObjectMapper MAPPER =
            Json.mapper().copy().addMixIn(Block.class, Kinds.class).addMixIn(Shape.class, Shapes.class);

    private ModelJson() {}

    static String write(ReportModel model) {
        try {
            return MAPPER.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a model says, read from its text; the facts it was written from aren't needed to print it. */
    static Document document(String model) {
        try {
            return MAPPER.treeToValue(MAPPER.readTree(model).get("document"), Document.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whom and what a change concerned (of the key 420104-LJT/2019/B12), as the model calls them; absent where it was no change
     * of this department.
     */
    static @Nullable String concerned(String model, Cause cause) {
        try {
            JsonNode told = MAPPER.readTree(model);
            JsonNode facts = told.path("facts");
            String[] key = cause.key().split("/");
            if (!key[0].equals(facts.path("department").asText())) {
                return null;
            }
            String concerned =
                    told.path("document").path("cover").path("department").asText();
            if (key.length == 1) {
                return concerned;
            }
            boolean thisYear =
                    key.length == 3 && key[1].equals(facts.path("fiscalYear").asText());
            return concerned + key[1] + "年度" + (thisYear ? named(facts.path("scorecard"), key[2]) : "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The indicator of this code, else the criterion; empty where the scorecard has neither. */
    private static String named(JsonNode scorecard, String code) {
        List<JsonNode> called = scorecard.findParents("code").stream()
                .filter(each -> each.path("code").asText().equals(code) && each.has("name"))
                .toList();
        return called.stream()
                .filter(each -> each.has("measures"))
                .findFirst()
                .or(() -> called.stream().findFirst())
                .map(each -> "“" + each.path("name").asText() + "”")
                .orElse("");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
        @JsonSubTypes.Type(value = Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = AnnexNote.class, name = "annexNote")
    })
    private interface Kinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shape.Stroke.class, name = "stroke"),
        @JsonSubTypes.Type(value = Shape.Area.class, name = "area"),
        @JsonSubTypes.Type(value = Shape.Words.class, name = "words")
    })
    private interface Shapes {}
}
