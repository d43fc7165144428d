package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.junit.jupiter.api.Test;

/** What stands on which page. */
class PdfPagesTest {

    private final Document document = Papers.reference().document();
    private final byte[] bytes = Papers.pdf().print(document, Papers.IMPRINT);

    @Test
    void pagesAreNumberedFromOneAtTheOuterEdgeAndTheCoverIsNot() throws IOException {
        List<String> pages = Pdf.pages(bytes);
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
    void headersRepeatAndSayThatTheTableGoesOn() throws IOException {
        List<String> pages = Pdf.pages(bytes);
        List<String> going = pages.stream().filter(page -> page.contains("（续）")).toList();
        assertTrue(going.size() > 5, "pages on which a table goes on: " + going.size());
        for (Table table : document.tables()) {
            String header = table.header().get(0).cells().get(0).text();
            for (String page : going) {
                if (Pdf.squeezed(page).contains(Pdf.squeezed(table.caption() + "（续）"))) {
                    assertTrue(Pdf.squeezed(page).contains(Pdf.squeezed(header)), header);
                }
            }
        }
    }

    @Test
    void noHeadingIsTheLastOfItsPage() throws IOException {
        for (String page : Pdf.pages(bytes)) {
            List<String> lines = page.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("—"))
                    .toList();
            String last = Pdf.squeezed(lines.get(lines.size() - 1));
            assertTrue(
                    document.blocks().stream()
                            .noneMatch(block -> block instanceof Heading heading
                                    && Pdf.squeezed(heading.text()).equals(last)),
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
        List<String> pages = Pdf.pages(
                Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT));
        // Then
        assertTrue(pages.get(1).contains("甲二") && !pages.get(1).contains("乙"), pages.get(1));
        assertTrue(Pdf.squeezed(pages.get(2)).contains("表1始表（续）"), pages.get(2));
    }

    @Test
    void rowsThatShareACellPartWhereMuchOfAPageWouldStayEmptyAndEitherPartSaysWhatTheyShare() throws IOException {
        // Given a third of a page, and one piece that is higher
        Outline outline = new Outline();
        for (int line = 0; line < 14; line++) {
            outline.say("文");
        }
        String shared = "同".repeat(24);
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 100)
                .column(Align.LEFT, 900)
                .header("一", "二")
                .merging(0);
        for (int row = 1; row <= 6; row++) {
            table.row(shared, "第" + row + "行" + "乙".repeat(60));
        }
        outline.table(table, "分表");
        // When
        List<String> pages = Pdf.pages(
                Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT));
        // Then
        assertTrue(pages.get(1).contains("第2行") && !pages.get(1).contains("第6行"), pages.get(1));
        assertTrue(pages.get(2).contains("第6行") && pages.get(2).contains("（续）"), pages.get(2));
        for (int page : new int[] {1, 2}) {
            assertEquals(
                    shared.length(),
                    pages.get(page)
                            .chars()
                            .filter(character -> character == '同')
                            .count());
        }
    }

    @Test
    void aGroupHigherThanAPageIsToldOnceOnEachOfItsPages() throws IOException {
        // Given
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 200)
                .column(Align.LEFT, 800)
                .header("一", "二")
                .merging(0);
        for (int row = 1; row <= 90; row++) {
            table.row("同组", "第" + row + "行");
        }
        Outline outline = new Outline().table(table, "长表");
        // When
        List<String> pages = Pdf.pages(
                Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT));
        // Then
        List<String> filled = pages.stream().filter(page -> page.contains("行")).toList();
        assertEquals(3, filled.size());
        for (String page : filled) {
            assertEquals(1, Pdf.squeezed(page).split("同组", -1).length - 1, page);
        }
        String told = Pdf.squeezed(String.join("", filled));
        assertTrue(IntStream.rangeClosed(1, 90).allMatch(row -> told.contains("第" + row + "行")), told);
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
        String told = Pdf.squeezed(String.join("", Pdf.pages(printed)));
        assertTrue(told.contains("甲0乙") && told.contains("甲450乙") && told.contains("甲899乙") && told.contains("丙"));
    }

    @Test
    void anAnnexBeginsAPageWithItsNumberAtTheLeftAndItsTitleInTheMiddleOfTheThirdLine() throws IOException {
        // Given
        Outline outline = new Outline().say("正文").annex("甲表").say("说明");
        // When
        byte[] printed = Papers.pdf().print(new Document(new Cover("", "", "", ""), outline.blocks()), Papers.IMPRINT);
        // Then
        assertTrue(Pdf.pages(printed).get(1).contains("附件：甲表"));
        TextPosition note = last(printed, 2, "附件：甲表");
        assertEquals(2 * 28.95, note.getY() - last(printed, 2, "正文").getY(), 0.1);
        TextPosition number = last(printed, 3, "附件");
        TextPosition title = last(printed, 3, "甲表");
        assertEquals(79.4, number.getX(), 0.5);
        assertEquals(79.4 + 442.2 / 2 - 22, title.getX(), 1);
        assertEquals(2 * 28.95 + 6, title.getY() - number.getY(), 1);
        assertEquals(2 * 28.95 + 1, last(printed, 3, "说明").getY() - title.getY(), 1);
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
}
