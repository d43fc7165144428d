package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;

class HtmlPaperTest {

    private final Document document = Reports.of(Reference.facts(94)).document();
    private final byte[] bytes = Papers.html().print(document, Papers.IMPRINT);
    private final String html = new String(bytes, StandardCharsets.UTF_8);

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(bytes, Papers.html().print(document, Papers.IMPRINT));
    }

    @Test
    void everyHeadingParagraphAndCellIsThere() {
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.newPage()) {
                assertTrue(
                        html.contains("<p class=\"annex-number\">" + heading.number()
                                + "</p>\n<h2 class=\"annex-title\">" + heading.title() + "</h2>"),
                        heading.text());
            } else if (block instanceof AnnexNote note) {
                note.lines()
                        .forEach(line -> assertTrue(html.contains("<p class=\"annex-note\">" + line + "</p>"), line));
            } else if (block instanceof Heading heading) {
                assertTrue(html.contains(">" + heading.text() + "</h" + (heading.level() + 1) + ">"), heading.text());
            } else if (block instanceof Paragraph paragraph) {
                assertTrue(html.contains("<p>" + escaped(paragraph.text()) + "</p>"), paragraph.text());
            } else if (block instanceof Table table) {
                assertTrue(html.contains("<caption>" + table.caption() + "</caption>"), table.caption());
                table.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell ->
                                        assertTrue(html.contains(">" + escaped(cell.text()) + "</td>"), cell.text())));
            }
        }
    }

    @Test
    void theCoverAndTheImprintFrameThePage() {
        assertTrue(html.contains("<h1>区直部门（单位）整体支出绩效自评报告</h1>"));
        assertTrue(html.contains("2020年8月"));
        assertTrue(html.contains("本报告为第2版，依据评分结果第3版"));
        assertTrue(html.contains("财政部门批准 B12 按特殊情况视为完成"));
    }

    @Test
    void theTextBeginsOnPageOneWithItsNumberAtTheRight() {
        String left = html.substring(html.indexOf("@page :left"), html.indexOf("@page :first"));
        assertTrue(left.contains("@bottom-right { content: \"— \" counter(page) \" —\""), left);
        assertTrue(html.contains("@page :first { counter-increment: page 0;"));
    }

    @Test
    void rowsThatShareACellAreNotTornApart() {
        String beginningACell = "(?=(?:(?!</tr>).)*<td[^>]* rowspan=)";
        int torn = html.split("<tr>" + beginningACell, -1).length - 1;
        int whole = html.split("<tr class=\"joined\">" + beginningACell, -1).length - 1;
        assertEquals(0, torn);
        assertTrue(whole > 10, "rows with the beginning of a shared cell: " + whole);
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        assertFalse(html.contains("<script"));
        String page = html.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertFalse(page.contains("http://") || page.contains("https://") || page.contains("url("));
    }

    @Test
    void whatPeopleWriteCannotBecomeMarkup() {
        Document hostile = new Document(
                new Cover("<b>", "", "<img src=x onerror=alert(1)>", ""),
                List.of(new Paragraph("<script>alert(1)</script>")));
        String page = new String(Papers.html().print(hostile, Papers.IMPRINT), StandardCharsets.UTF_8);
        assertFalse(page.contains("<script") || page.contains("<img") || page.contains("<b>"));
        assertEquals(1, page.split("&lt;script&gt;", -1).length - 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
