package org.jixiao.report.paper;

import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;
import org.jixiao.report.document.Document;

/** Writes a document as one HTML page with its style sheet inside and no script, which prints as A4. */
public final class HtmlPaper {

    private final Template page;

    /** @param page takes {@code document}, {@code blocks} and {@code imprint}, and escapes what it inserts */
    public HtmlPaper(Template page) {
        this.page = page;
    }

    public byte[] print(Document document, Imprint imprint) {
        return page.data("cover", document.cover())
                .data(
                        "blocks",
                        document.blocks().stream()
                                .flatMap(block -> HtmlBlock.of(block).stream())
                                .toList())
                .data("imprint", imprint)
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
