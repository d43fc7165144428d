package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.drawing.Shape.Words;
import org.junit.jupiter.api.Test;

/** That nothing the document says is missing. */
class PdfFiguresTest {

    private static final String AMOUNT = "-?[\\d,]+\\.\\d{2}%?";

    private final ReportModel model = Papers.reference();
    private final Document document = model.document();
    private final byte[] bytes = Papers.pdf().print(document, Papers.IMPRINT);

    @Test
    void itSaysEverythingTheDocumentSaysInItsOrder() throws IOException {
        String told = Pdf.squeezed(String.join("", Pdf.pages(bytes)).replaceAll("— \\d+ —", ""));
        int from = 0;
        for (Block block : document.blocks()) {
            for (String text : texts(block)) {
                int at = told.indexOf(Pdf.squeezed(text), block instanceof Table ? 0 : from);
                assertTrue(at >= 0, () -> "not said: " + text);
                from = block instanceof Table ? from : at;
            }
        }
    }

    @Test
    void everyFigureOfTheTablesIsThereAsOftenAsInTheDocument() throws IOException {
        // Captions and headers are repeated overleaf, and pages have numbers; figures of cells are told once.
        List<String> printed;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            printed = PdfWords.of(pdf).stream()
                    .filter(text -> text.matches(AMOUNT))
                    .toList();
        }
        List<String> figures = Stream.concat(cells(), drawn())
                .filter(text -> text.matches(AMOUNT))
                .toList();
        assertTrue(figures.size() > 100, "figures: " + figures.size());
        assertEquals(sorted(figures), sorted(printed));
    }

    @Test
    void everyFigureOfTheJsonCanBeFoundInItsText() throws IOException {
        String told = Pdf.squeezed(String.join("", Pdf.pages(bytes)));
        cells().flatMap(PdfFiguresTest::figures)
                .distinct()
                .forEach(figure -> assertTrue(told.contains(figure), figure));
        Stream.concat(
                        model.figures().structure().stream().map(share -> share.percent()),
                        model.figures().controlledExpenses().stream().map(change -> change.percent()))
                .filter(Objects::nonNull)
                .map(percent -> percent.abs().toPlainString())
                .forEach(figure -> assertTrue(told.contains(figure), figure));
        model.figures()
                .structure()
                .forEach(share -> assertTrue(
                        told.contains(String.format("%,.2f", share.amount())), () -> share.item() + share.amount()));
    }

    /** A number with its separators, and nothing of the words around it. */
    private static Stream<String> figures(String text) {
        return Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?").matcher(text).results().map(MatchResult::group);
    }

    private Stream<String> cells() {
        return document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Table.Cell::text);
    }

    private Stream<String> drawn() {
        return document.blocks().stream()
                .filter(Picture.class::isInstance)
                .flatMap(block -> ((Picture) block).drawing().shapes().stream())
                .filter(Words.class::isInstance)
                .map(shape -> ((Words) shape).text());
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> texts(Block block) {
        if (block instanceof Table table) {
            return Stream.concat(
                            Stream.of(table.caption()),
                            Stream.concat(table.header().stream(), table.rows().stream())
                                    .flatMap(row -> row.cells().stream())
                                    .map(Table.Cell::text))
                    .toList();
        }
        if (block instanceof Picture picture) {
            return List.of(picture.caption());
        }
        if (block instanceof AnnexNote note) {
            return note.lines();
        }
        return List.of(block instanceof Heading heading ? heading.text() : ((Paragraph) block).text());
    }
}
