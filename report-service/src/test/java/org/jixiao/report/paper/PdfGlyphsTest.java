package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jixiao.report.document.Document;
import org.junit.jupiter.api.Test;

/** Which glyphs show which characters. */
class PdfGlyphsTest {

    private final Document document = Papers.reference().document();
    private final byte[] bytes = Papers.pdf().print(document, Papers.IMPRINT);

    @Test
    void allFontsAreEmbeddedAndNoGlyphIsMissing() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Set<String> missing = new TreeSet<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    boolean embedded = text.getFont().isEmbedded();
                    if (!embedded
                            || text.getCharacterCodes()[0] == 0
                            || text.getUnicode().isEmpty()) {
                        missing.add(text.getFont().getName() + " " + text.getUnicode());
                    }
                }
            }.getText(pdf);
            assertEquals(Set.of(), missing);
        }
    }

    @Test
    void aCharacterThatNoFontHasIsShownByASignThatStandsForItAndCanBeCopied() throws IOException {
        byte[] rare = Papers.pdf().print(Papers.saying("局长𠮷某"), Papers.IMPRINT);
        assertTrue(
                Pdf.pages(rare).get(1).contains("局长") && Pdf.pages(rare).get(1).contains("某"));
        assertTrue(operators(rare, 1).contains("/ActualText <FEFFD842DFB7>"), operators(rare, 1));
    }

    @Test
    void aCommonCharacterIsNotCopiedAsTheRadicalThatLooksLikeIt() throws IOException {
        assertTrue(String.join("", Pdf.pages(bytes)).contains("一、部门概况"));
    }

    private static String operators(byte[] pdf, int page) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf);
                var in = read.getPage(page).getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
