package org.jixiao.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.jixiao.report.document.Document;
import org.jixiao.report.layout.Fonts;
import org.jixiao.report.layout.Mark;
import org.jixiao.report.layout.Sheets;
import org.jixiao.report.layout.Sheets.Bookmark;
import org.jixiao.report.layout.Sheets.Sheet;
import org.jixiao.report.layout.Typeface;
import org.jixiao.report.layout.Typesetter;

/** Writes a document as OFD (GB/T 33190-2016), the national layout format: the pages of the PDF, with their fonts. */
public final class OfdPaper {

    /** The first numbers are the fonts', then come the pages', then what is on them. */
    private static final int FIRST_PAGE = 10;

    private final Fonts fonts;

    public OfdPaper(Fonts fonts) {
        this.fonts = fonts;
    }

    public byte[] print(Document document, Imprint imprint) {
        Sheets sheets = Typesetter.set(fonts, document, imprint.month(), imprint.line());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        OfdPage page = new OfdPage(FIRST_PAGE + sheets.sheets().size());
        List<String> contents = sheets.sheets().stream().map(page::print).toList();
        put(parts, "OFD.xml", root(document, imprint));
        put(parts, "Doc_0/Document.xml", body(sheets, page.last()));
        put(parts, "Doc_0/PublicRes.xml", resources());
        for (int at = 0; at < contents.size(); at++) {
            put(parts, "Doc_0/Pages/Page_" + at + "/Content.xml", contents.get(at));
        }
        used(sheets)
                .forEach((typeface, characters) ->
                        parts.put("Doc_0/Res/" + file(typeface), subset(typeface, characters)));
        return StillZip.of(parts);
    }

    static int id(Typeface typeface) {
        return 1 + typeface.ordinal();
    }

    private static String file(Typeface typeface) {
        return typeface.name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    private static String root(Document document, Imprint imprint) {
        PdfProperties properties = PdfProperties.of(document.cover(), imprint);
        String id = imprint.modelHash() + "0".repeat(32);
        return OfdXml.element(
                "OFD",
                "DocType=\"OFD\" Version=\"1.1\"",
                OfdXml.element(
                        "DocBody",
                        OfdXml.element(
                                        "DocInfo",
                                        OfdXml.text("DocID", id.substring(0, 32))
                                                + OfdXml.text("Title", properties.title())
                                                + OfdXml.text("Author", properties.author())
                                                + OfdXml.text("Subject", properties.subject())
                                                + OfdXml.text(
                                                        "CreationDate",
                                                        DateTimeFormatter.ISO_LOCAL_DATE.format(imprint.made()))
                                                + OfdXml.text("Creator", "Jixiao"))
                                + OfdXml.text("DocRoot", "Doc_0/Document.xml")));
    }

    private static String body(Sheets sheets, int lastId) {
        StringBuilder pages = new StringBuilder();
        for (int at = 0; at < sheets.sheets().size(); at++) {
            pages.append("<ofd:Page ID=\"").append(FIRST_PAGE + at);
            pages.append("\" BaseLoc=\"Pages/Page_").append(at).append("/Content.xml\"/>");
        }
        return OfdXml.element(
                "Document",
                OfdXml.element(
                                "CommonData",
                                OfdXml.text("MaxUnitID", String.valueOf(lastId))
                                        + OfdXml.element("PageArea", OfdXml.text("PhysicalBox", "0 0 210 297"))
                                        + OfdXml.text("PublicRes", "PublicRes.xml"))
                        + OfdXml.element("Pages", pages.toString())
                        + (sheets.bookmarks().isEmpty()
                                ? ""
                                : OfdXml.element("Outlines", outline(sheets.bookmarks(), 1))));
    }

    /** Those of one level, each with what is below it. */
    private static String outline(List<Bookmark> bookmarks, int level) {
        StringBuilder outline = new StringBuilder();
        int at = 0;
        while (at < bookmarks.size()) {
            Bookmark bookmark = bookmarks.get(at);
            int end = at + 1;
            while (end < bookmarks.size() && bookmarks.get(end).level() > level) {
                end++;
            }
            String place = "Type=\"XYZ\" PageID=\"" + (FIRST_PAGE + bookmark.sheet()) + "\" Left=\"0\" Top=\""
                    + OfdXml.millimetres(bookmark.y()) + "\" Zoom=\"0\"";
            outline.append(OfdXml.element(
                    "OutlineElem",
                    "Title=\"" + OfdXml.escaped(bookmark.text()) + "\"",
                    OfdXml.element(
                                    "Actions",
                                    OfdXml.element(
                                            "Action",
                                            "Event=\"CLICK\"",
                                            OfdXml.element("Goto", OfdXml.element("Dest", place, ""))))
                            + outline(bookmarks.subList(at + 1, end), level + 1)));
            at = end;
        }
        return outline.toString();
    }

    private String resources() {
        StringBuilder all = new StringBuilder();
        for (Typeface typeface : Typeface.values()) {
            String name = fonts.of(typeface).name();
            all.append(OfdXml.element(
                    "Font",
                    "ID=\"" + id(typeface) + "\" FontName=\"" + name + "\" FamilyName=\"" + name + "\"",
                    OfdXml.text("FontFile", file(typeface))));
        }
        return OfdXml.element("Res", "BaseLoc=\"Res\"", OfdXml.element("Fonts", all.toString()));
    }

    private static Map<Typeface, Set<Integer>> used(Sheets sheets) {
        Map<Typeface, Set<Integer>> used = new EnumMap<>(Typeface.class);
        for (Typeface typeface : Typeface.values()) {
            used.put(typeface, new TreeSet<>(Set.of((int) ' ')));
        }
        for (Sheet sheet : sheets.sheets()) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Text text) {
                    text.glyphs()
                            .forEach(glyph -> used.get(glyph.font().typeface()).add(glyph.shown()));
                }
            }
        }
        return used;
    }

    private byte[] subset(Typeface typeface, Set<Integer> characters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TTFSubsetter subset = new TTFSubsetter(fonts.of(typeface).file());
            characters.forEach(subset::add);
            subset.writeToStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (OfdXml.HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
