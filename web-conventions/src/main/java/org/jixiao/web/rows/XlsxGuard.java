package org.jixiao.web.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;

/**
 * Looks a workbook over before the reader opens it, which itself trusts what it is given: how much it inflates to, and
 * that nothing in it runs, reaches outside or claims a cell far off.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_INFLATED = 32 << 20;
    private static final int MAX_DEPTH = 64;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0};

    private static final Text NO_WORKBOOK =
            new Text("不是 Excel 工作簿（.xlsx），或文件已损坏。", "Not an Excel workbook (.xlsx), or damaged.");
    private static final Text OLD = new Text(
            "是旧版 .xls 或加密的工作簿，请另存为不加密的 .xlsx。",
            "An old .xls or an encrypted workbook. Save it as .xlsx without a password.");
    private static final Text MACROS = new Text("工作簿含有宏，请另存为 .xlsx。", "The workbook holds macros. Save it as .xlsx.");
    private static final Text TOO_LARGE = new Text(
            "工作簿解压后超过 " + (MAX_INFLATED >> 20) + " MiB，或部件过多。",
            "The workbook is larger than " + (MAX_INFLATED >> 20) + " MiB when unpacked, or has too many parts.");
    private static final Text DOCTYPE = new Text(
            "工作簿的 XML 含有 DOCTYPE 或实体声明，不予读取。", "The workbook's XML declares a DOCTYPE or entities, which is not read.");
    private static final Text TOO_DEEP = new Text("工作簿的 XML 嵌套过深。", "The workbook's XML is nested too deeply.");
    private static final Text TOO_WIDE =
            new Text("工作表超过 " + Cells.MAX_COLUMNS + " 列。", "A sheet has more than " + Cells.MAX_COLUMNS + " columns.");

    private XlsxGuard() {}

    static void check(byte[] workbook) throws Broken {
        if (begins(workbook, OLE2)) {
            throw new Broken(0, OLD);
        }
        if (!begins(workbook, ZIP)) {
            throw new Broken(0, NO_WORKBOOK);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            checkSizes(zip);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                checkXml(zip, part);
            }
        } catch (IOException noZip) {
            throw new Broken(0, NO_WORKBOOK);
        }
    }

    static Broken unreadable() {
        return new Broken(0, NO_WORKBOOK);
    }

    /** Inflates everything once, for sizes that the archive states may be lies. */
    private static void checkSizes(ZipFile zip) throws Broken, IOException {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[8192];
        long inflated = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (isMacro(name)) {
                throw new Broken(0, MACROS);
            }
            if (!names.add(name)) {
                throw new Broken(0, NO_WORKBOOK);
            }
            if (names.size() > MAX_PARTS) {
                throw new Broken(0, TOO_LARGE);
            }
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    if (inflated > MAX_INFLATED) {
                        throw new Broken(0, TOO_LARGE);
                    }
                }
            }
        }
    }

    /** A part that isn't well-formed is looked at up to there; the reader gets no further than that either. */
    private static void checkXml(ZipFile zip, ZipArchiveEntry part) throws Broken, IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(part))) {
            if (isXml(in)) {
                checkXml(in);
            }
        }
    }

    /** Reads XML that reaches for nothing outside itself. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        // By name, for other factories lie on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static void checkXml(InputStream in) throws Broken {
        try {
            XMLStreamReader xml = reader(in);
            int depth = 0;
            int cells = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw new Broken(0, DOCTYPE);
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamReader.START_ELEMENT) {
                    if (++depth > MAX_DEPTH) {
                        throw new Broken(0, TOO_DEEP);
                    }
                    cells = xml.getLocalName().equals("row") ? 0 : cells;
                    cells += xml.getLocalName().equals("c") ? 1 : 0;
                    check(xml, cells);
                }
            }
        } catch (XMLStreamException notWellFormed) {
            // the reader will say so, should it come here at all
        }
    }

    private static void check(XMLStreamReader element, int cellsOfRow) throws Broken {
        String type = element.getAttributeValue(null, "ContentType");
        if (type != null && isMacro(type.toLowerCase(Locale.ROOT))) {
            throw new Broken(0, MACROS);
        }
        String cell = element.getLocalName().equals("c") ? element.getAttributeValue(null, "r") : null;
        if (cellsOfRow > Cells.MAX_COLUMNS || cell != null && column(cell) > Cells.MAX_COLUMNS) {
            throw new Broken(0, TOO_WIDE);
        }
    }

    /** @param name of a part or of its content type, in lower case */
    static boolean isMacro(String name) {
        return name.contains("macro") || name.contains("vbaproject");
    }

    /** From 1: the letters of e.g. {@code AB12}; beyond all limits where there are too many. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && !Character.isDigit(cell.charAt(i)); i++) {
            if (i == 3) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    /** By content, for a sheet may lie under any name: a byte order mark, white space or a bracket, in any encoding. */
    private static boolean isXml(InputStream in) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        for (byte b : start) {
            if (b == '<' || b == (byte) 0xef || b == (byte) 0xfe || b == (byte) 0xff || Character.isWhitespace(b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] content, int[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
