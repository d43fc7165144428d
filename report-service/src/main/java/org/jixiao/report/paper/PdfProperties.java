package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jixiao.report.document.Document.Cover;

/** What a PDF file says of itself, once as properties and once as XMP, which must agree. */
record PdfProperties(String title, String subject, String author, ZonedDateTime made) {

    private static final String LANGUAGE = "zh-CN";
    private static final String PRODUCER = "Jixiao";

    static PdfProperties of(Cover cover, Imprint imprint) {
        return new PdfProperties(
                cover.department() + cover.subject() + cover.title(),
                cover.subject() + "整体支出绩效自评（第" + imprint.version() + "版）",
                cover.department(),
                imprint.made());
    }

    void write(PDDocument pdf) throws IOException {
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp().getBytes(StandardCharsets.UTF_8))));
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
    }

    private String xmp() {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made);
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>U</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>%3$s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%5$s</xmp:CreateDate>
                <xmp:ModifyDate>%5$s</xmp:ModifyDate>
                <xmp:CreatorTool>%6$s</xmp:CreatorTool>
                <pdf:Producer>%6$s</pdf:Producer>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(title), escaped(subject), escaped(author), LANGUAGE, at, PRODUCER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
