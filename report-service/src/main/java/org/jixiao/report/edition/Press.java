package org.jixiao.report.edition;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.events.Cause;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Bars;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.layout.Fonts;
import org.jixiao.report.paper.BaseDocument;
import org.jixiao.report.paper.DocxPaper;
import org.jixiao.report.paper.HtmlPaper;
import org.jixiao.report.paper.Imprint;
import org.jixiao.report.paper.OfdPaper;
import org.jixiao.report.paper.PdfPaper;
import org.jixiao.report.paper.XlsxPaper;

/** Puts a document on paper in every format. */
@ApplicationScoped
class Press {

    private final HtmlPaper html;
    private final DocxPaper docx;
    private final PdfPaper pdf;
    private final OfdPaper ofd;

    @Inject
    Press(@Location("report.html") Template page, ReportConfig config) {
        this.html = new HtmlPaper(page);
        this.docx = new DocxPaper(
                config.baseDocument().map(BaseDocument::from).orElseGet(BaseDocument::builtIn), Fonts.bundled());
        this.pdf = new PdfPaper(Fonts.bundled());
        this.ofd = new OfdPaper(Fonts.bundled());
    }

    /** So that the first report is not the slow one (fonts are read here), and a base document that is no good is found at the start. */
    void tryOut(@Observes StartupEvent event) {
        Outline sample = new Outline().heading(1, "试印").say("试印");
        sample.table(new TableBuilder().column(Align.LEFT, 1000).header("试印").row("试印"), "试印");
        sample.pictures(
                List.of(new Bars(100_000, 100_000, 15_000, BigDecimal.ONE)
                        .bar("试印", BigDecimal.ONE, Fill.HATCHED, "试印")
                        .draw()),
                "试印");
        Cause nobody = new Cause("trial", "", 0, "", Instant.EPOCH, "");
        print(
                new Document(new Cover("", "", "", ""), sample.blocks()),
                new Imprint(0, 0, nobody, null, Instant.EPOCH, ""));
    }

    /** In the formats that are kept. */
    Map<Format, byte[]> print(Document document, Imprint imprint) {
        Map<Format, byte[]> printed = new EnumMap<>(Format.class);
        Format.kept().forEach(format -> printed.put(format, print(format, document, imprint)));
        return printed;
    }

    byte[] print(Format format, Document document, Imprint imprint) {
        return switch (format) {
            case HTML -> html.print(document, imprint);
            case DOCX -> docx.print(document, imprint);
            case PDF -> pdf.print(document, imprint);
            case XLSX -> XlsxPaper.print(document, imprint);
            case OFD -> ofd.print(document, imprint);
        };
    }
}
