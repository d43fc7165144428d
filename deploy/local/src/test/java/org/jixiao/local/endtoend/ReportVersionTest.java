package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jixiao.local.story.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(House.class)
class ReportVersionTest {

    @Test
    void a_version_names_its_scorecard_its_cause_and_the_hashes_of_what_is_served() throws Exception {
        // Given
        Office office = Office.asEntered("420104-R01");
        office.reportOf(office.scorecard());

        // When
        office.waive("B12");
        Scorecard card = office.scorecard();
        JsonNode report = office.reportOf(card);

        // Then
        assertEquals(card.version(), report.path("scorecardVersion").asLong());
        assertEquals(card.cause(), report.path("cause"));
        assertEquals("420104-R01/2019/B12", report.path("cause").path("key").asText());
        List<String> formats = new ArrayList<>();
        for (JsonNode rendition : report.path("renditions")) {
            formats.add(rendition.path("format").asText());
            byte[] served = office.results().document(rendition.path("path").asText());
            assertEquals(rendition.path("sha256").asText(), sha256(served));
            assertEquals(rendition.path("bytes").asInt(), served.length);
        }
        assertTrue(formats.containsAll(List.of("html", "docx", "pdf")), formats::toString);
    }

    @Test
    void the_trace_of_the_approving_call_runs_to_the_report() {
        // Given
        Office office = Office.asEntered("420104-R03");
        office.reportOf(office.scorecard());
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        office.waive("B12", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        // Then
        JsonNode report = office.reportOf(office.scorecard());
        assertEquals(trace, report.path("traceId").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx"})
    void the_page_and_the_document_tell_the_new_total(String format) throws IOException {
        // Given
        Office office = Office.asEntered("420104-R02-" + format);
        office.waive("B12");
        office.reportOf(office.scorecard());

        // When
        byte[] report = office.results().document(office.reference().year() + "/report." + format);

        // Then
        String text = format.equals("docx") ? body(report) : new String(report, StandardCharsets.UTF_8);
        assertTrue(text.contains("综合评价得分94分（满分100分），评价等级为“优”"), text);
        assertTrue(text.contains("7项指标未达到目标值，经批准按特殊情况视为完成"), text);
    }

    private static String body(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("A Word document without a body");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
