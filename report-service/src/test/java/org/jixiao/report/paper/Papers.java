package org.jixiao.report.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.content.Budgets;
import org.jixiao.report.content.PastScore;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.layout.Fonts;

/** The renderers as the service makes them, without the service. */
public final class Papers {

    public static final Imprint IMPRINT = new Imprint(
            2,
            3,
            new Cause(
                    "waiver-approved",
                    "420104-LJT/2019/B12",
                    4,
                    "finance-1",
                    Instant.parse("2020-08-03T02:00:00Z"),
                    "财政部门批准 B12 按特殊情况视为完成"),
            "武汉市硚口区人民政府六角亭街办事处2019年度“一职教东片征收”",
            Instant.parse("2020-08-03T02:00:01Z"),
            "ab".repeat(32));

    private Papers() {}

    /** The reference case with all that a report may tell: months, and a year before it. */
    static ReportModel reference() {
        return Reports.of(Budgets.withMonths(
                Reference.facts(94),
                List.of(new PastScore(2018, BigDecimal.valueOf(91), BigDecimal.valueOf(100), "优", false))));
    }

    static Document saying(String text) {
        return new Document(new Cover("题", "", "", ""), List.of(new Paragraph(text)));
    }

    public static HtmlPaper html() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .removeStandaloneLines(true)
                .build();
        try (InputStream in = Papers.class.getResourceAsStream("/templates/report.html")) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new HtmlPaper(engine.parse(page, Variant.forContentType(Variant.TEXT_HTML)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DocxPaper docx() {
        return new DocxPaper(BaseDocument.builtIn(), Fonts.bundled());
    }

    public static PdfPaper pdf() {
        return new PdfPaper(Fonts.bundled());
    }

    public static OfdPaper ofd() {
        return new OfdPaper(Fonts.bundled());
    }
}
