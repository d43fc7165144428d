package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.content.Budgets;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.content.PastScore;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Shape.Words;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfPaperTest {

    private static final String AMOUNT = "-?[\\d,]+\\.\\d{2}%?";

    private final ReportModel model = Reports.of(Budgets.withMonths(
            Reference.facts(94),
            List.of(new PastScore(2018, BigDecimal.valueOf(91), BigDecimal.valueOf(100), "优", false))));
    private final Document document = model.document();
    private final byte[] bytes = Papers.pdf().print(document, Papers.IMPRINT);

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(bytes, Papers.pdf().print(document, Papers.IMPRINT));
    }

    @Test
    void severalAtATimeGiveTheSameBytes() {
        IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> Papers.pdf().print(document, Papers.IMPRINT))
                .forEach(printed -> assertArrayEquals(bytes, printed));
    }

    @Test
    void archivesMayTakeIt() throws Exception {
        assertEquals(List.of(), faults(bytes));
    }

    @Test
    void aReportOfNothingAndOneOfRareCharactersMayBeTakenToo() throws Exception {
        Facts bare = new Facts(
                Reference.DEPARTMENT,
                Reference.YEAR,
                null,
                null,
                null,
                Reference.scorecard(93),
                Narrative.NONE,
                List.of());
        assertEquals(List.of(), faults(Papers.pdf().print(Reports.of(bare).document(), Papers.IMPRINT)));
        assertEquals(List.of(), faults(Papers.pdf().print(saying("𠮷野家 Ω ک ⼀一 䶮"), Papers.IMPRINT)));
    }

    @Test
    void itSaysEverythingTheDocumentSaysInItsOrder() throws IOException {
        String told = squeezed(String.join("", pages(bytes)).replaceAll("— \\d+ —", ""));
        int from = 0;
        for (Block block : document.blocks()) {
            for (String text : texts(block)) {
                int at = told.indexOf(squeezed(text), block instanceof Table ? 0 : from);
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
        String told = squeezed(String.join("", pages(bytes)));
        cells().flatMap(PdfPaperTest::figures).distinct().forEach(figure -> assertTrue(told.contains(figure), figure));
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

    @Test
    void itsBookmarksAreTheHeadings() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> told = new ArrayList<>();
            gather(pdf.getDocumentCatalog().getDocumentOutline(), 1, told);
            assertEquals(
                    document.blocks().stream()
                            .filter(Heading.class::isInstance)
                            .map(Heading.class::cast)
                            .map(heading -> heading.level() + " " + heading.text())
                            .toList(),
                    told);
        }
    }

    @Test
    void aBookmarkLeadsToThePageOfItsHeading() throws IOException {
        List<String> pages = pages(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDOutlineItem chapter :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = pdf.getPages().indexOf(chapter.findDestinationPage(pdf));
                assertTrue(
                        squeezed(pages.get(page)).contains(squeezed(chapter.getTitle())),
                        chapter.getTitle() + " on " + page);
            }
        }
    }

    @Test
    void pagesAreNumberedFromOneAtTheOuterEdgeAndTheCoverIsNot() throws IOException {
        List<String> pages = pages(bytes);
        assertFalse(pages.get(0).contains("—"), pages.get(0));
        for (int page = 1; page < pages.size(); page++) {
            String number = "— " + page + " —";
            assertTrue(pages.get(page).contains(number), number);
            TextPosition first = last(bytes, page + 1, number);
            boolean right = first.getX() > 595 / 2f;
            assertEquals(page % 2 == 1, right, number + " at " + first.getX());
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertEquals(
                    List.of("封面", "1", "2"),
                    List.of(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                            .subList(0, 3));
        }
    }

    @Test
    void itsPropertiesTellWhatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var properties = pdf.getDocumentInformation();
            assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
            assertTrue(properties.getTitle().contains("整体支出绩效自评报告"), properties.getTitle());
            assertEquals(document.cover().department(), properties.getAuthor());
            assertTrue(properties.getSubject().contains("第2版"), properties.getSubject());
        }
    }

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
        byte[] rare = Papers.pdf().print(saying("局长𠮷某"), Papers.IMPRINT);
        assertTrue(pages(rare).get(1).contains("局长") && pages(rare).get(1).contains("某"));
        assertTrue(operators(rare, 1).contains("/ActualText <FEFFD842DFB7>"), operators(rare, 1));
    }

    @Test
    void aCommonCharacterIsNotCopiedAsTheRadicalThatLooksLikeIt() throws IOException {
        assertTrue(String.join("", pages(bytes)).contains("一、部门概况"));
    }

    @Test
    void headersRepeatAndSayThatTheTableGoesOn() throws IOException {
        List<String> pages = pages(bytes);
        List<String> going = pages.stream().filter(page -> page.contains("（续）")).toList();
        assertTrue(going.size() > 5, "pages on which a table goes on: " + going.size());
        for (Table table : document.tables()) {
            String header = table.header().get(0).cells().get(0).text();
            for (String page : going) {
                if (squeezed(page).contains(squeezed(table.caption() + "（续）"))) {
                    assertTrue(squeezed(page).contains(squeezed(header)), header);
                }
            }
        }
    }

    @Test
    void noHeadingIsTheLastOfItsPage() throws IOException {
        for (String page : pages(bytes)) {
            List<String> lines = page.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("—"))
                    .toList();
            String last = squeezed(lines.get(lines.size() - 1));
            assertTrue(
                    document.blocks().stream()
                            .noneMatch(block -> block instanceof Heading heading
                                    && squeezed(heading.text()).equals(last)),
                    last);
        }
    }

    @Test
    void aTableBeginsWhereItsHeaderAndTwoRowsHaveRoom() throws IOException {
        // Given two rows that share a cell, and so are one piece, where the third piece has no room
        Outline outline = new Outline();
        for (int line = 0; line < 17; line++) {
            outline.say("文");
        }
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 300)
                .column(Align.LEFT, 700)
                .header("一", "二")
                .merging(0)
                .row("甲", "甲一")
                .row("甲", "甲二");
        for (int row = 0; row < 9; row++) {
            table.row("乙", "乙".repeat(70));
        }
        outline.table(table, "始表");
        // When
        List<String> pages =
                pages(Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT));
        // Then
        assertTrue(pages.get(1).contains("甲二") && !pages.get(1).contains("乙"), pages.get(1));
        assertTrue(squeezed(pages.get(2)).contains("表1始表（续）"), pages.get(2));
    }

    @Test
    void aRowHigherThanAPageIsCutAndLosesNothing() throws IOException {
        // Given
        String much = IntStream.range(0, 900).mapToObj(each -> "甲" + each + "乙").collect(Collectors.joining());
        Outline outline = new Outline()
                .table(
                        new TableBuilder()
                                .column(Align.LEFT, 300)
                                .column(Align.LEFT, 700)
                                .header("一", "二")
                                .merging(0)
                                .row("同", much)
                                .row("同", "丙"),
                        "大表");
        // When
        byte[] printed = Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT);
        // Then
        String told = squeezed(String.join("", pages(printed)));
        assertTrue(told.contains("甲0乙") && told.contains("甲450乙") && told.contains("甲899乙") && told.contains("丙"));
    }

    /** By the time of its own thread, whatever else the machine does. */
    @Test
    void itIsPrintedInAFifthOfASecond() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Long> times = new ArrayList<>();
        for (int each = 0; each < 40; each++) {
            long before = clock.getCurrentThreadCpuTime();
            Papers.pdf().print(document, Papers.IMPRINT);
            times.add((clock.getCurrentThreadCpuTime() - before) / 1_000_000);
        }
        long median =
                times.subList(20, 40).stream().sorted().skip(10).findFirst().orElseThrow();
        System.out.println("PDF of the reference report: " + bytes.length + " bytes in " + median + " ms");
        assertTrue(median < 200, "ms: " + times);
    }

    private static Document saying(String text) {
        return new Document(new Cover("题", "", "", ""), List.of(new Paragraph(text)));
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(read));
            }
            return pages;
        }
    }

    private static String operators(byte[] pdf, int page) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf);
                var in = read.getPage(page).getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static TextPosition last(byte[] pdf, int page, String text) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> positions) {
                    if (words.strip().equals(text)) {
                        found.add(positions.get(0));
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(read, new StringWriter());
        }
        return found.get(found.size() - 1);
    }

    private static void gather(PDOutlineNode node, int level, List<String> into) {
        for (PDOutlineItem item : node.children()) {
            into.add(level + " " + item.getTitle());
            gather(item, level + 1, into);
        }
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
        return List.of(block instanceof Heading heading ? heading.text() : ((Paragraph) block).text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]+", "");
    }
}
