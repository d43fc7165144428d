package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jixiao.report.document.Document;
import org.jixiao.report.layout.Fonts;
import org.jixiao.report.layout.Sheets;
import org.jixiao.report.layout.Sheets.Bookmark;
import org.jixiao.report.layout.Sheets.Sheet;
import org.jixiao.report.layout.Typeface;
import org.jixiao.report.layout.Typesetter;

/** Writes a document as PDF/A-2u (ISO 19005-2): bookmarks, embedded fonts of the characters used, nothing from outside. */
public final class PdfPaper {

    private static final PDRectangle A4 = new PDRectangle(Sheets.WIDTH / 1000f, Sheets.HEIGHT / 1000f);

    private final Fonts fonts;
    private final byte[] colours;

    public PdfPaper(Fonts fonts) {
        this.fonts = fonts;
        try (InputStream in = PdfPaper.class.getResourceAsStream("/paper/srgb.icc")) {
            this.colours = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] print(Document document, Imprint imprint) {
        Sheets sheets = Typesetter.set(fonts, document, imprint.month(), imprint.line());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            // The file's identifier is drawn from this number and the properties, and not from the clock.
            pdf.setDocumentId(imprint.version());
            pdf.setVersion(1.7f);
            PdfProperties.of(document.cover(), imprint).write(pdf);
            Map<Typeface, PdfFont> embedded = new EnumMap<>(Typeface.class);
            for (Typeface typeface : Typeface.values()) {
                embedded.put(typeface, new PdfFont(pdf, fonts.of(typeface)));
            }
            for (Sheet sheet : sheets.sheets()) {
                page(pdf, sheet, embedded);
            }
            for (PdfFont font : embedded.values()) {
                font.embed();
            }
            catalog(pdf, sheets.bookmarks());
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument pdf, Sheet sheet, Map<Typeface, PdfFont> fonts) throws IOException {
        PDPage page = new PDPage(A4);
        PdfContent content = new PdfContent(fonts);
        sheet.marks().forEach(content::print);
        page.setContents(content.stream(pdf));
        page.setResources(content.resources());
        pdf.addPage(page);
    }

    private void catalog(PDDocument pdf, List<Bookmark> bookmarks) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDOutputIntent screen = new PDOutputIntent(pdf, colours());
        screen.setInfo("sRGB");
        screen.setOutputCondition("sRGB");
        screen.setOutputConditionIdentifier("sRGB");
        screen.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(screen);
        catalog.setPageLabels(labels(pdf));
        catalog.setDocumentOutline(outline(pdf, bookmarks));
    }

    private InputStream colours() {
        return new ByteArrayInputStream(colours);
    }

    /** The cover by name, the text from 1: the numbers on the pages. */
    private static PDPageLabels labels(PDDocument pdf) {
        PDPageLabels labels = new PDPageLabels(pdf);
        PDPageLabelRange cover = new PDPageLabelRange();
        cover.setPrefix("封面");
        labels.setLabelItem(0, cover);
        PDPageLabelRange text = new PDPageLabelRange();
        text.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        text.setStart(1);
        labels.setLabelItem(1, text);
        return labels;
    }

    private static PDDocumentOutline outline(PDDocument pdf, List<Bookmark> bookmarks) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineNode[] above = new PDOutlineNode[5];
        above[0] = outline;
        for (Bookmark bookmark : bookmarks) {
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(pdf.getPage(bookmark.sheet()));
            place.setTop((Sheets.HEIGHT - bookmark.y()) / 1000);
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.text());
            item.setDestination(place);
            above[bookmark.level() - 1].addLast(item);
            for (int below = bookmark.level(); below < above.length; below++) {
                above[below] = item;
            }
        }
        for (PDOutlineItem chapter : outline.children()) {
            chapter.openNode();
        }
        return outline;
    }
}
