package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

class OfdPaperTest {

    private static final Pattern TEXT = Pattern.compile("Font=\"(\\d)\"[^>]*>\\s*<ofd:TextCode[^>]*>([^<]*)<");

    private final Document document = Reports.of(Reference.facts(94)).document();
    private final byte[] bytes = Papers.ofd().print(document, Papers.IMPRINT);

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(bytes, Papers.ofd().print(document, Papers.IMPRINT));
    }

    @Test
    void itHasThePagesOfThePdfAndAReaderFindsTheSameFiguresInThem() throws Exception {
        byte[] pdf = Papers.pdf().print(document, Papers.IMPRINT);
        try (OFDReader ofd = new OFDReader(new ByteArrayInputStream(bytes));
                PDDocument pages = Loader.loadPDF(pdf)) {
            assertEquals(pages.getNumberOfPages(), ofd.getNumberOfPages());
            List<String> told = new ContentExtractor(ofd).extractAll();
            List<String> amounts = document.tables().stream()
                    .flatMap(table -> table.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .map(Table.Cell::text)
                    .filter(text -> text.matches("-?[\\d,]+\\.\\d{2}%?"))
                    .sorted()
                    .toList();
            assertEquals(
                    amounts,
                    told.stream()
                            .filter(text -> text.matches("-?[\\d,]+\\.\\d{2}%?"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void itsBookmarksAreTheHeadings() {
        String body = new String(StillZip.parts(bytes).get("Doc_0/Document.xml"), StandardCharsets.UTF_8);
        List<String> told = Pattern.compile("OutlineElem Title=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1).replace("&quot;", "\""))
                .toList();
        assertEquals(
                document.blocks().stream()
                        .filter(Heading.class::isInstance)
                        .map(block -> ((Heading) block).text())
                        .toList(),
                told);
    }

    @Test
    void itsFontsHaveEveryCharacterThatIsSetInThem() throws IOException {
        Map<String, byte[]> parts = StillZip.parts(bytes);
        List<TrueTypeFont> fonts = List.of(font(parts, "song"), font(parts, "hei"));
        int characters = 0;
        for (String page : pages(parts)) {
            Matcher text = TEXT.matcher(page);
            while (text.find()) {
                TrueTypeFont font = fonts.get(Integer.parseInt(text.group(1)) - 1);
                String words = text.group(2)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
                for (int character : words.codePoints().toArray()) {
                    characters++;
                    assertTrue(font.getUnicodeCmapLookup().getGlyphId(character) > 0, Character.toString(character));
                }
            }
        }
        assertTrue(characters > 5000, "characters: " + characters);
    }

    private static List<String> pages(Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith("Content.xml"))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .toList();
    }

    private static TrueTypeFont font(Map<String, byte[]> parts, String name) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(parts.get("Doc_0/Res/" + name + ".ttf")));
    }
}
