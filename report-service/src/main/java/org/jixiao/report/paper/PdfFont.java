package org.jixiao.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jixiao.report.layout.Font;
import org.jixiao.report.layout.Glyph;

/**
 * A font as one PDF file carries it: the glyphs used, and which characters they are. PDFBox would tell the latter by the
 * font, where 一 and the radical ⼀ are one glyph, and whoever copied the text would get the radical.
 */
final class PdfFont {

    private static final int ENTRIES_IN_A_BLOCK = 100;

    private final PDDocument pdf;
    private final PDType0Font font;
    private final Map<Integer, Integer> characters = new TreeMap<>();

    PdfFont(PDDocument pdf, Font source) throws IOException {
        this.pdf = pdf;
        this.font = PDType0Font.load(pdf, source.file(), true);
    }

    PDType0Font font() {
        return font;
    }

    /** Whether a reader will know the glyph for the character it is meant to be. */
    boolean use(Glyph glyph) {
        return characters.merge(glyph.id(), glyph.shown(), (first, later) -> first) == glyph.meant();
    }

    /** Once all pages are written. */
    void embed() throws IOException {
        characters.values().forEach(font::addToSubset);
        font.subset();
        COSStream map = pdf.getDocument().createCOSStream();
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(characterMap().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    }

    /** ISO 32000-1, 9.10.3. */
    private String characterMap() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        int left = characters.size();
        int inBlock = 0;
        for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
            if (inBlock == 0) {
                inBlock = Math.min(left, ENTRIES_IN_A_BLOCK);
                map.append(inBlock).append(" beginbfchar\n");
            }
            map.append('<').append(hex(entry.getKey())).append("> <");
            Character.toString(entry.getValue()).chars().forEach(unit -> map.append(hex(unit)));
            map.append(">\n");
            left--;
            inBlock--;
            if (inBlock == 0) {
                map.append("endbfchar\n");
            }
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    static String hex(int sixteenBits) {
        return HexFormat.of().withUpperCase().toHexDigits((char) sixteenBits);
    }
}
