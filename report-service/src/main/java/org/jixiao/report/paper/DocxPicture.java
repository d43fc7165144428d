package org.jixiao.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jixiao.report.document.Picture;
import org.jixiao.report.layout.Fonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * A picture of a Word document: as SVG, which Word shows from 2016 on, within the PNG of it that others show (MS-ODRAWXML,
 * {@code svgBlip}). Its caption is in the paragraph below.
 */
final class DocxPicture {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    /** English metric units in a point. */
    private static final int UNITS_A_POINT = 12700;

    private static final String INLINE = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/>\
            <wp:docPr id="%3$d" name="%4$s" descr="%5$s"/>\
            <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="%3$d" name="%4$s" descr="%5$s"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="%6$s"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
            <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="%7$s"/>\
            </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
            </pic:pic></a:graphicData></a:graphic></wp:inline></xml-fragment>""";

    private final XWPFDocument docx;
    private final BaseDocument base;
    private final Fonts fonts;
    private final Letters letters;
    private int last;

    DocxPicture(XWPFDocument docx, BaseDocument base, Fonts fonts, Letters letters) {
        this.docx = docx;
        this.base = base;
        this.fonts = fonts;
        this.letters = letters;
    }

    /** @param into a new paragraph, kept with the caption */
    void write(CTP into, Picture picture) throws IOException {
        last++;
        CTP paragraph = DocxText.paragraph(into, base.id(DocxStyle.CAPTION), "");
        asHighAsItIs(paragraph.getPPr());
        String png = part("png", PNG, Png.of(fonts, letters, picture.drawing()));
        String svg = part("svg", SVG, Svg.of(picture).getBytes(StandardCharsets.UTF_8));
        String inline = INLINE.formatted(
                units(picture.drawing().width()),
                units(picture.drawing().height()),
                last,
                escaped(picture.caption()),
                escaped(picture.drawing().description()),
                png,
                svg);
        try {
            paragraph.addNewR().addNewDrawing().set(CTDrawing.Factory.parse(inline));
        } catch (XmlException e) {
            throw new IOException("Not a drawing: " + inline, e);
        }
    }

    /** On a pitch of its own, the picture would be cut to a line. */
    private static void asHighAsItIs(CTPPr properties) {
        properties.addNewKeepNext();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(160));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(240));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    /** Name of the relationship to a new part; a district's base document may have pictures of its own. */
    private String part(String suffix, String type, byte[] content) throws IOException {
        try {
            PackagePart part = docx.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/media/report-picture-" + last + "." + suffix),
                            type);
            try (OutputStream out = part.getOutputStream()) {
                out.write(content);
            }
            return docx.getPackagePart()
                    .addRelationship(part.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.IMAGE_PART)
                    .getId();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static int units(int thousandthsOfAPoint) {
        return (int) ((long) thousandthsOfAPoint * UNITS_A_POINT / 1000);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
