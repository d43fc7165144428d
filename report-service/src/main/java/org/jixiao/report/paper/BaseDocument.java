package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;

/**
 * The empty Word document whose page, styles and footers a report takes on. The built-in one is packed from the readable
 * parts under {@code paper/base}; a district may have its own, made in Word from a report it has saved.
 */
public final class BaseDocument {

    /** Styles a base document must have. */
    static final List<String> STYLES = List.of(
            "Normal",
            "CoverTitle",
            "CoverYear",
            "CoverDepartment",
            "CoverSeal",
            "CoverDate",
            "Heading1",
            "Heading2",
            "Heading3",
            "Heading4",
            "AnnexHeading",
            "Caption",
            "TableText",
            "TableHead",
            "DenseText",
            "DenseHead",
            "AfterTable",
            "Imprint",
            "ReportTable");

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

    private BaseDocument(byte[] docx) {
        this.docx = docx;
    }

    public static BaseDocument builtIn() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            try (InputStream in = BaseDocument.class.getResourceAsStream("/paper/base/" + part)) {
                if (in == null) {
                    throw new IllegalStateException("The base document has no part " + part);
                }
                parts.put(part, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new BaseDocument(StillZip.of(parts));
    }

    /**
     * @throws IllegalArgumentException where a style is missing, naming it
     * @throws UncheckedIOException where it isn't a Word document
     */
    public static BaseDocument from(Path file) {
        try {
            BaseDocument base = new BaseDocument(Files.readAllBytes(file));
            Set<String> missing = new TreeSet<>(STYLES);
            try (XWPFDocument open = base.open()) {
                XWPFStyles styles = open.getStyles();
                missing.removeIf(style -> styles != null && styles.styleExist(style));
            }
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("The base document " + file + " lacks the styles " + missing);
            }
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException("No base document in " + file, e);
        }
    }

    XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
