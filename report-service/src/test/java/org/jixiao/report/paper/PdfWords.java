package org.jixiao.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF piece by piece as it was printed: a line of the running text or of a cell is one. */
final class PdfWords extends PDFTextStripper {

    private final List<StringBuilder> words = new ArrayList<>();

    private PdfWords() {}

    static List<String> of(PDDocument pdf) throws IOException {
        PdfWords reader = new PdfWords();
        reader.getText(pdf);
        return reader.words.stream().map(StringBuilder::toString).toList();
    }

    @Override
    public void showTextStrings(COSArray strings) throws IOException {
        words.add(new StringBuilder());
        super.showTextStrings(strings);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        words.get(words.size() - 1).append(text.getUnicode());
    }
}
