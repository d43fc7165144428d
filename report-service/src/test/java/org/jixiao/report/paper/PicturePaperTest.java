package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.content.Budgets;
import org.jixiao.report.content.PastScore;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Picture;
import org.jixiao.report.drawing.Bars;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Words;
import org.jixiao.report.layout.Fonts;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** The same pictures in every format. */
class PicturePaperTest {

    private static final List<PastScore> EARLIER =
            List.of(new PastScore(2018, new BigDecimal("91"), BigDecimal.valueOf(100), "优", false));

    private final Document document =
            Reports.of(Budgets.withMonths(Reference.facts(94), EARLIER)).document();
    private final List<Picture> pictures = document.blocks().stream()
            .filter(Picture.class::isInstance)
            .map(Picture.class::cast)
            .toList();

    @Test
    void thePageHasThemAsImagesWithATitleAndADescription() throws Exception {
        String html = new String(Papers.html().print(document, Papers.IMPRINT), StandardCharsets.UTF_8);
        assertEquals(7, pictures.size());
        for (Picture picture : pictures) {
            String svg = Svg.of(picture);
            assertTrue(html.contains(svg), picture.caption());
            assertTrue(html.contains("<figcaption>" + picture.caption() + "</figcaption>"), picture.caption());
            var root = parsed(svg.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            assertEquals("img", root.getAttribute("role"));
            for (String id : root.getAttribute("aria-labelledby").split(" ")) {
                assertEquals(1, html.split("id=\"" + id + "\"", -1).length - 1, id);
            }
            assertEquals(
                    picture.caption(),
                    root.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(
                    picture.drawing().description(),
                    root.getElementsByTagName("desc").item(0).getTextContent());
            var texts = root.getElementsByTagName("text");
            assertEquals(
                    words(picture),
                    IntStream.range(0, texts.getLength())
                            .mapToObj(at -> texts.item(at).getTextContent())
                            .toList());
        }
    }

    @Test
    void theWordDocumentHasEachAsSvgAndAsDotsForThoseWhoCannotShowIt() throws Exception {
        Map<String, byte[]> parts = StillZip.parts(Papers.docx().print(document, Papers.IMPRINT));
        String body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String relations = new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        assertEquals(pictures.size(), body.split("<asvg:svgBlip ", -1).length - 1);
        assertTrue(types.contains("image/svg+xml") && types.contains("image/png"), types);
        for (int at = 1; at <= pictures.size(); at++) {
            Picture picture = pictures.get(at - 1);
            assertArrayEquals(
                    Svg.of(picture).getBytes(StandardCharsets.UTF_8),
                    parts.get("word/media/report-picture-" + at + ".svg"));
            BufferedImage dots =
                    ImageIO.read(new ByteArrayInputStream(parts.get("word/media/report-picture-" + at + ".png")));
            assertEquals(2 * picture.drawing().width() / 1000, dots.getWidth());
            assertTrue(relations.contains("media/report-picture-" + at + ".svg"), relations);
            assertTrue(
                    body.contains("descr=\"" + picture.drawing().description().replace("\"", "&quot;")),
                    picture.caption());
            assertTrue(body.contains(picture.caption() + "</w:t>"), picture.caption());
        }
    }

    @Test
    void theDotsAreTheSameWhoeverDrawsThem() {
        List<byte[]> once = pictures.stream()
                .map(picture -> Png.of(Fonts.bundled(), new Letters(), picture.drawing()))
                .toList();
        IntStream.range(0, 8).parallel().forEach(each -> {
            for (int at = 0; at < pictures.size(); at++) {
                assertArrayEquals(
                        once.get(at),
                        Png.of(Fonts.bundled(), new Letters(), pictures.get(at).drawing()));
            }
        });
    }

    @Test
    void theDotsShowWhatIsDrawn() throws IOException {
        Drawing drawing = new Bars(100_000, 100_000, 20_000, BigDecimal.ONE)
                .bar("国", BigDecimal.ONE, Fill.DARK, "")
                .bar("", BigDecimal.ONE, Fill.LIGHT, "")
                .draw();
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(Png.of(Fonts.bundled(), new Letters(), drawing)));
        assertEquals(0x50, grey(dots, 400, 20), 0x10);
        assertEquals(0xD0, grey(dots, 400, 60), 0x10);
        assertEquals(0xFF, grey(dots, 100, 20));
        // The letter stands on its baseline, 13.45 points from the top.
        assertTrue(ink(dots, 10, 27) > 30, "ink above: " + ink(dots, 10, 27));
        assertEquals(0, ink(dots, 31, 45));
    }

    /** Dark dots where the first name is, in these rows. */
    private static long ink(BufferedImage dots, int fromRow, int toRow) {
        return IntStream.range(fromRow, toRow)
                .flatMap(row -> IntStream.range(0, 18).map(column -> grey(dots, column, row)))
                .filter(grey -> grey < 0x80)
                .count();
    }

    @Test
    void fillsAreToldApartWithoutColour() {
        assertTrue(Fill.LIGHT.grey() - Fill.DARK.grey() > 0x60);
        assertTrue(Fill.WHITE.grey() - Fill.LIGHT.grey() > 0x20);
    }

    @Test
    void inThePdfTheirWordsAreText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf().print(document, Papers.IMPRINT))) {
            String told = String.join("\n", PdfWords.of(pdf));
            for (Picture picture : pictures) {
                assertTrue(told.contains(picture.caption()), picture.caption());
                words(picture).forEach(words -> assertTrue(told.contains(words), words));
            }
        }
    }

    @Test
    void inTheOfdTheirWordsAreTextAndTheirAreasPaths() throws Exception {
        byte[] ofd = Papers.ofd().print(document, Papers.IMPRINT);
        try (OFDReader read = new OFDReader(new ByteArrayInputStream(ofd))) {
            List<String> told = new ContentExtractor(read).extractAll();
            for (Picture picture : pictures) {
                words(picture).forEach(words -> assertTrue(told.contains(words), words));
            }
        }
        String pages = StillZip.parts(ofd).entrySet().stream()
                .filter(part -> part.getKey().endsWith("Content.xml"))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertTrue(pages.contains("Fill=\"true\"") && pages.contains("DashPattern="));
    }

    @Test
    void theWorkbookHasTheTablesAlone() {
        byte[] with = XlsxPaper.print(document, Papers.IMPRINT);
        byte[] without = XlsxPaper.print(
                new Document(
                        document.cover(),
                        document.blocks().stream()
                                .filter(block -> !(block instanceof Picture))
                                .toList()),
                Papers.IMPRINT);
        assertArrayEquals(without, with);
    }

    @Test
    void whatPeopleWriteCannotBecomeMarkupInAPicture() throws Exception {
        Drawing drawing = new Bars(100_000, 100_000, 20_000, BigDecimal.ONE)
                .bar("<b>&\"'", BigDecimal.ONE, Fill.DARK, "</svg><script>")
                .draw();
        Picture picture = new Picture("图1　<i>\"", drawing);
        Document hostile = new Document(new Cover("", "", "", ""), List.of(picture));
        String page = new String(Papers.html().print(hostile, Papers.IMPRINT), StandardCharsets.UTF_8);
        assertFalse(page.contains("<script") || page.contains("<b>") || page.contains("<i>"));
        parsed(Svg.of(picture).getBytes(StandardCharsets.UTF_8));
        parsed(StillZip.parts(Papers.docx().print(hostile, Papers.IMPRINT)).get("word/document.xml"));
    }

    private static org.w3c.dom.Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static int grey(BufferedImage dots, int x, int y) {
        return dots.getRaster().getSample(x, y, 0)
                * 255
                / ((1 << dots.getSampleModel().getSampleSize(0)) - 1);
    }

    private static List<String> words(Picture picture) {
        return picture.drawing().shapes().stream()
                .filter(Words.class::isInstance)
                .map(shape -> ((Words) shape).text())
                .toList();
    }
}
