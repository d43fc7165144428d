package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The empty Word document whose page, styles and footers a report takes on. The built-in one is packed from the readable
 * parts under {@code paper/base}; a district may have its own, made in Word from a report it has saved: what is written in it
 * is not taken on.
 */
public final class BaseDocument {

    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/footer-odd.xml",
            "word/footer-even.xml");

    private final byte[] docx;
    private final Map<DocxStyle, String> styles;

    private BaseDocument(byte[] docx) throws IOException {
        byte[] blank = BlankDocx.of(docx);
        ByteArrayOutputStream counting = new ByteArrayOutputStream();
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(blank))) {
            this.styles = styles(open);
            DocxNumbering.bind(open, styles);
            open.write(counting);
        }
        this.docx = counting.toByteArray();
    }

    public static BaseDocument builtIn() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            for (String part : PARTS) {
                try (InputStream in = BaseDocument.class.getResourceAsStream("/paper/base/" + part)) {
                    if (in == null) {
                        throw new IllegalStateException("The base document has no part " + part);
                    }
                    parts.put(part, in.readAllBytes());
                }
            }
            return new BaseDocument(StillZip.of(parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException where a style is missing, naming it
     * @throws UncheckedIOException where it isn't a Word document
     */
    public static BaseDocument from(Path file) {
        try {
            BaseDocument base = new BaseDocument(Files.readAllBytes(file));
            List<String> missing = Stream.of(DocxStyle.values())
                    .filter(style -> !base.styles.containsKey(style))
                    .map(DocxStyle::title)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("The base document " + file + " lacks the styles " + missing);
            }
            return base;
        } catch (IOException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new UncheckedIOException("No base document in " + file, new IOException(e));
        }
    }

    XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    /** Identifier of a style in this document. */
    String id(DocxStyle style) {
        return styles.get(style);
    }

    private static Map<DocxStyle, String> styles(XWPFDocument open) {
        Map<DocxStyle, String> found = new EnumMap<>(DocxStyle.class);
        List<XWPFStyle> known =
                open.getStyles() == null ? List.of() : open.getStyles().getStyles();
        for (XWPFStyle each : known) {
            for (DocxStyle style : DocxStyle.values()) {
                boolean table = style == DocxStyle.REPORT_TABLE;
                if (each.getType() == (table ? STStyleType.TABLE : STStyleType.PARAGRAPH)
                        && style.title().equalsIgnoreCase(each.getName())) {
                    found.putIfAbsent(style, each.getStyleId());
                }
            }
        }
        return found;
    }
}
