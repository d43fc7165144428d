package org.jixiao.report.edition;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.report.document.Document;
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

    Map<Format, byte[]> print(Document document, Imprint imprint) {
        Map<Format, byte[]> printed = new EnumMap<>(Format.class);
        printed.put(Format.HTML, html.print(document, imprint));
        printed.put(Format.DOCX, docx.print(document, imprint));
        return printed;
    }
}
