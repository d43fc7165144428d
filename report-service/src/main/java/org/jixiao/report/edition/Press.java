package org.jixiao.report.edition;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.events.Cause;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.paper.BaseDocument;
import org.jixiao.report.paper.DocxPaper;
import org.jixiao.report.paper.HtmlPaper;
import org.jixiao.report.paper.Imprint;

/** Puts a document on paper in every format a version is kept in. */
@ApplicationScoped
class Press {

    private final HtmlPaper html;
    private final DocxPaper docx;

    @Inject
    Press(@Location("report.html") Template page, ReportConfig config) {
        this.html = new HtmlPaper(page);
        this.docx = new DocxPaper(config.baseDocument().map(BaseDocument::from).orElseGet(BaseDocument::builtIn));
    }

    /** So that the first report is not the slow one, and a base document that is no good is found at the start. */
    void tryOut(@Observes StartupEvent event) {
        Outline sample = new Outline().heading(1, "试印").say("试印");
        sample.table(new TableBuilder().column(Align.LEFT, 1000).header("试印").row("试印"), "试印");
        Cause nobody = new Cause("trial", "", 0, "", Instant.EPOCH, "");
        print(new Document(new Cover("", "", "", ""), sample.blocks()), new Imprint(0, 0, nobody, Instant.EPOCH, ""));
    }

    Map<Format, byte[]> print(Document document, Imprint imprint) {
        Map<Format, byte[]> printed = new EnumMap<>(Format.class);
        printed.put(Format.HTML, html.print(document, imprint));
        printed.put(Format.DOCX, docx.print(document, imprint));
        return printed;
    }
}
