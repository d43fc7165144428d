package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jixiao.events.Cause;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

class DocxPaperTest {

    private final Document document = Reports.of(Reference.facts(94)).document();
    private final byte[] bytes = Papers.docx().print(document, Papers.IMPRINT);

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(bytes, Papers.docx().print(document, Papers.IMPRINT));
    }

    @Test
    void everyTableIsThereWithItsFigures() throws IOException {
        try (XWPFDocument docx = reopened()) {
            List<List<String>> told =
                    docx.getTables().stream().map(DocxPaperTest::texts).toList();
            assertEquals(document.tables().stream().map(DocxPaperTest::texts).toList(), told);
        }
    }

    @Test
    void headingsServeWordsNavigation() throws IOException {
        try (XWPFDocument docx = reopened()) {
            List<String> told = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getStyle().startsWith("Heading")
                            || paragraph.getStyle().equals("AnnexHeading"))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertEquals(
                    document.blocks().stream()
                            .filter(Heading.class::isInstance)
                            .map(block -> ((Heading) block).text())
                            .toList(),
                    told);
        }
    }

    @Test
    void captionAndHeaderRowsRepeatOnEveryPage() throws IOException {
        try (XWPFDocument docx = reopened()) {
            for (int at = 0; at < docx.getTables().size(); at++) {
                XWPFTable table = docx.getTables().get(at);
                long repeating = table.getRows().stream()
                        .filter(row -> row.isRepeatHeader())
                        .count();
                assertEquals(1 + document.tables().get(at).header().size(), repeating);
                assertEquals(
                        document.tables().get(at).caption(),
                        table.getRow(0).getCell(0).getText());
            }
        }
    }

    @Test
    void theLastRowOfATableIsNotAloneOnItsPage() throws IOException {
        try (XWPFDocument docx = reopened()) {
            for (XWPFTable table : docx.getTables()) {
                int last = table.getNumberOfRows() - 1;
                if (!table.getRow(last - 1).isRepeatHeader()) {
                    table.getRow(last - 1).getTableCells().forEach(DocxPaperTest::assertStaysWithNext);
                }
            }
        }
    }

    @Test
    void aCellThatRowsShareIsNotTornFromPageToPage() throws IOException {
        try (XWPFDocument docx = reopened()) {
            int shared = 0;
            for (XWPFTable table : docx.getTables()) {
                for (int at = 1; at < table.getNumberOfRows(); at++) {
                    if (goesOnFromAbove(table.getRow(at))) {
                        shared++;
                        table.getRow(at - 1).getTableCells().forEach(DocxPaperTest::assertStaysWithNext);
                    }
                }
            }
            assertTrue(shared > 50, "rows that share cells: " + shared);
        }
    }

    @Test
    void theTextBeginsOnPageOneAtTheRightAndTheCoverHasNoNumber() throws IOException {
        try (XWPFDocument docx = reopened()) {
            CTSectPr text = docx.getDocument().getBody().getSectPr();
            CTSectPr cover = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getStyle().equals("CoverDate"))
                    .findFirst()
                    .orElseThrow()
                    .getCTP()
                    .getPPr()
                    .getSectPr();
            assertEquals(BigInteger.ONE, text.getPgNumType().getStart());
            assertEquals(STSectionMark.ODD_PAGE, text.getType().getVal());
            assertEquals(BigInteger.ZERO, cover.getPgNumType().getStart());
            assertEquals(List.of(2, 0), List.of(text.sizeOfFooterReferenceArray(), cover.sizeOfFooterReferenceArray()));
            assertEquals(text.getPgMar().xmlText(), cover.getPgMar().xmlText());
        }
    }

    @Test
    void theMonthOnTheCoverIsThatOfTheChangeWheneverItIsPrinted() throws IOException {
        Cause change = Papers.IMPRINT.cause();
        Imprint late = new Imprint(
                2,
                3,
                new Cause(change.action(), change.key(), 4, change.who(), Instant.parse("2020-07-31T16:00:00Z"), "迟到"),
                Instant.parse("2020-10-01T00:00:00Z"),
                "");
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(Papers.docx().print(document, late)))) {
            assertTrue(docx.getParagraphs().stream()
                    .anyMatch(paragraph -> paragraph.getStyle().equals("CoverDate")
                            && paragraph.getText().equals("2020年8月")));
        }
    }

    @Test
    void noCharacterOfAHeaderStandsOnALineByItself() {
        document.tables()
                .forEach(table -> Grid.of(table.header(), table.columns().size())
                        .forEach(row -> row.forEach(place -> {
                            double points = width(table, place) / 20.0 - 7;
                            int fitting = (int) (points / (table.dense() ? 9 : 10.5));
                            String text = place.cell().text();
                            assertTrue(
                                    text.length() <= fitting || text.length() % fitting != 1,
                                    text + " in " + table.caption());
                        })));
    }

    @Test
    void everyStyleUsedIsInTheBaseDocument() throws IOException {
        try (XWPFDocument docx = reopened()) {
            for (String style : BaseDocument.STYLES) {
                assertTrue(docx.getStyles().styleExist(style), style);
            }
        }
    }

    @Test
    void aDistrictsOwnBaseDocumentIsTakenAndOneWithoutTheStylesIsRefused(@TempDir Path folder) throws IOException {
        // Given a report somebody saved, and a document of nothing
        Path own = Files.write(folder.resolve("own.docx"), bytes);
        Path empty = folder.resolve("empty.docx");
        try (XWPFDocument nothing = new XWPFDocument();
                var out = Files.newOutputStream(empty)) {
            nothing.write(out);
        }
        // When, then
        BaseDocument.from(own);
        var refused = assertThrows(IllegalArgumentException.class, () -> BaseDocument.from(empty));
        assertTrue(refused.getMessage().contains("CoverTitle"), refused.getMessage());
    }

    private static void assertStaysWithNext(XWPFTableCell cell) {
        assertTrue(cell.getParagraphs().get(0).getCTP().getPPr().isSetKeepNext(), cell.getText());
    }

    private static boolean goesOnFromAbove(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getCTTc().getTcPr())
                .anyMatch(properties ->
                        properties.isSetVMerge() && properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private XWPFDocument reopened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    /** In twentieths of a point, on a text of 156 mm. */
    private static int width(Table table, Grid.Place place) {
        return table
                        .columns()
                        .subList(place.column(), place.column() + place.cell().columnSpan())
                        .stream()
                        .mapToInt(Table.Column::width)
                        .sum()
                * 8844
                / 1000;
    }

    private static List<String> texts(Table table) {
        Stream<String> cells = Stream.concat(table.header().stream(), table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Table.Cell::text);
        return Stream.concat(Stream.of(table.caption()), cells)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> texts(XWPFTable table) {
        List<String> texts = new ArrayList<>();
        table.getRows()
                .forEach(row -> row.getTableCells().forEach(cell -> {
                    if (!cell.getText().isEmpty()) {
                        texts.add(cell.getText());
                    }
                }));
        return texts;
    }
}
