package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.jixiao.report.document.Pieces;
import org.jixiao.report.document.Table;
import org.jixiao.report.layout.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

class DocxPaperTest {

    private static final Pattern STYLE = Pattern.compile("<w:(?:pStyle|tblStyle) w:val=\"([^\"]+)\"");

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
            assertEquals(
                    document.tables().stream()
                            .map(Pieces::of)
                            .map(DocxPaperTest::texts)
                            .toList(),
                    told);
        }
    }

    @Test
    void aFigureKeepsItsUnitOnItsLine() throws IOException {
        try (XWPFDocument docx = reopened()) {
            assertTrue(docx.getTables().get(1).getText().contains("15080\u00A0万美元"));
            assertTrue(docx.getTables().get(5).getText().contains("2010301 行政运行"));
        }
    }

    @Test
    void headingsServeWordsNavigation() throws IOException {
        try (XWPFDocument docx = reopened()) {
            List<String> told = docx.getParagraphs().stream()
                    .filter(paragraph -> outlineLevel(docx, paragraph) < 4)
                    .map(paragraph -> outlineLevel(docx, paragraph) + 1 + " " + paragraph.getText())
                    .toList();
            assertEquals(
                    headings()
                            .map(heading -> heading.level() + " " + heading.title())
                            .toList(),
                    told);
        }
    }

    @Test
    void wordNumbersTheHeadingsAsOtherPapersDo() throws IOException {
        try (XWPFDocument docx = reopened()) {
            DocxNumbers numbers = new DocxNumbers(docx);
            List<String> told = docx.getParagraphs().stream()
                    .filter(numbers::counted)
                    .map(paragraph -> numbers.next(paragraph) + paragraph.getText())
                    .toList();
            assertEquals(
                    headings()
                            .filter(heading -> !heading.newPage())
                            .map(Heading::text)
                            .toList(),
                    told);
        }
    }

    @Test
    void annexesAreNamedBelowTheTextAndBeginWithTheirNumber() throws IOException {
        try (XWPFDocument docx = reopened()) {
            List<String> texts =
                    docx.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            int note = texts.indexOf("附件：1.整体支出绩效自评表");
            assertEquals(
                    List.of("", "附件：1.整体支出绩效自评表", "　　　2.评分明细", "　　　3.核查提示", "附件1", "整体支出绩效自评表"),
                    texts.subList(note - 1, note + 5));
            assertTrue(texts.indexOf("附件2") > note && texts.indexOf("附件3") > note, texts.toString());
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
                null,
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
            Set<String> used = STYLE.matcher(docx.getDocument().xmlText())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(
                    Stream.of(DocxStyle.values()).map(DocxStyle::title).collect(Collectors.toSet()),
                    used.stream()
                            .map(id -> docx.getStyles().getStyle(id).getName())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aBaseDocumentWithoutTheStylesIsRefusedByNamingThem(@TempDir Path folder) throws IOException {
        Path empty = folder.resolve("empty.docx");
        try (XWPFDocument nothing = new XWPFDocument();
                var out = Files.newOutputStream(empty)) {
            nothing.write(out);
        }
        var refused = assertThrows(IllegalArgumentException.class, () -> BaseDocument.from(empty));
        assertTrue(refused.getMessage().contains("封面单位"), refused.getMessage());
        Path noDocument = Files.write(folder.resolve("no.docx"), new byte[] {1, 2, 3});
        var unreadable = assertThrows(UncheckedIOException.class, () -> BaseDocument.from(noDocument));
        assertTrue(unreadable.getMessage().contains("no.docx"), unreadable.getMessage());
    }

    @Test
    void nothingThatIsWrittenInABaseDocumentIsTakenOn(@TempDir Path folder) throws IOException {
        // Given a report somebody saved, with pictures
        byte[] pictured = Papers.docx().print(Papers.reference().document(), Papers.IMPRINT);
        Path own = Files.write(folder.resolve("own.docx"), pictured);

        // When
        byte[] printed = on(own);

        // Then
        assertEquals(texts(bytes), texts(printed));
        assertEquals(parts(bytes, "word/media/"), parts(printed, "word/media/"));
        assertEquals(parts(bytes, "word/footer"), parts(printed, "word/footer"));
        assertTrue(parts(pictured, "word/media/").size()
                > parts(printed, "word/media/").size());
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(printed));
                XWPFDocument plain = reopened()) {
            assertEquals(
                    plain.getDocument().getBody().getSectPr().getPgMar().xmlText(),
                    docx.getDocument().getBody().getSectPr().getPgMar().xmlText());
            assertEquals(2, docx.getDocument().getBody().getSectPr().sizeOfFooterReferenceArray());
        }
    }

    @Test
    void stylesAreFoundByTheirNamesWhateverWordCallsThemWithin(@TempDir Path folder) throws IOException {
        // Given a saved report with its styles called as Word in Chinese does
        Map<String, byte[]> parts = StillZip.parts(bytes);
        Map<String, String> ids = new LinkedHashMap<>();
        try (XWPFDocument docx = reopened()) {
            docx.getStyles().getStyles().forEach(style -> ids.put(style.getStyleId(), "a" + ids.size()));
        }
        parts.replaceAll((name, part) -> {
            String xml = new String(part, StandardCharsets.UTF_8);
            for (var id : ids.entrySet()) {
                xml = xml.replace("styleId=\"" + id.getKey() + "\"", "styleId=\"" + id.getValue() + "\"")
                        .replace("tyle w:val=\"" + id.getKey() + "\"", "tyle w:val=\"" + id.getValue() + "\"")
                        .replace("basedOn w:val=\"" + id.getKey() + "\"", "basedOn w:val=\"" + id.getValue() + "\"")
                        .replace("next w:val=\"" + id.getKey() + "\"", "next w:val=\"" + id.getValue() + "\"");
            }
            return xml.equals(new String(part, StandardCharsets.UTF_8)) ? part : xml.getBytes(StandardCharsets.UTF_8);
        });
        Path own = Files.write(folder.resolve("own.docx"), StillZip.of(parts));

        // When
        byte[] printed = on(own);

        // Then
        assertEquals(texts(bytes), texts(printed));
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(printed));
                XWPFDocument plain = reopened()) {
            assertEquals(styleNames(plain), styleNames(docx));
            assertFalse(docx.getDocument().xmlText().contains("w:val=\"Heading1\""));
            DocxNumbers numbers = new DocxNumbers(docx);
            assertEquals(
                    headings().filter(heading -> !heading.newPage()).count(),
                    docx.getParagraphs().stream().filter(numbers::counted).count());
        }
    }

    private byte[] on(Path base) {
        return new DocxPaper(BaseDocument.from(base), Fonts.bundled()).print(document, Papers.IMPRINT);
    }

    private Stream<Heading> headings() {
        return document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast);
    }

    /** 9 where it has none. */
    private static int outlineLevel(XWPFDocument docx, XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own.isSetOutlineLvl()) {
            return own.getOutlineLvl().getVal().intValue();
        }
        var style = docx.getStyles().getStyle(paragraph.getStyle()).getCTStyle().getPPr();
        return style != null && style.isSetOutlineLvl()
                ? style.getOutlineLvl().getVal().intValue()
                : 9;
    }

    private static List<String> styleNames(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .map(paragraph ->
                        docx.getStyles().getStyle(paragraph.getStyle()).getName())
                .toList();
    }

    private static List<String> texts(byte[] docx) throws IOException {
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return open.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static List<String> parts(byte[] docx, String folder) {
        return StillZip.parts(docx).keySet().stream()
                .filter(name -> name.startsWith(folder))
                .sorted()
                .toList();
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
                        texts.add(cell.getText().replace('\u00A0', ' '));
                    }
                }));
        return texts;
    }
}
