package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.junit.jupiter.api.Test;

class PdfPaperTest {

    private final Document document = Papers.reference().document();
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
        assertEquals(List.of(), Pdf.faults(bytes));
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
        assertEquals(List.of(), Pdf.faults(Papers.pdf().print(Reports.of(bare).document(), Papers.IMPRINT)));
        assertEquals(List.of(), Pdf.faults(Papers.pdf().print(Papers.saying("𠮷野家 Ω ک ⼀一 䶮"), Papers.IMPRINT)));
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
        List<String> pages = Pdf.pages(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDOutlineItem chapter :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = pdf.getPages().indexOf(chapter.findDestinationPage(pdf));
                assertTrue(
                        Pdf.squeezed(pages.get(page)).contains(Pdf.squeezed(chapter.getTitle())),
                        chapter.getTitle() + " on " + page);
            }
        }
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

    private static void gather(PDOutlineNode node, int level, List<String> into) {
        for (PDOutlineItem item : node.children()) {
            into.add(level + " " + item.getTitle());
            gather(item, level + 1, into);
        }
    }
}
