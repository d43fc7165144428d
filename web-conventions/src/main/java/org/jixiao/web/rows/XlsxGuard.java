package org.jixiao.web.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;

/**
 * Looks a workbook over before the reader opens it, which itself trusts what it is given: how much it inflates to, that
 * nothing in it runs, and what its XML holds.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_INFLATED = 32 << 20;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PART = {'P', 'K', 1, 2};
    private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0};

    private static final Text NO_WORKBOOK =
            new Text("不是 Excel 工作簿（.xlsx），或文件已损坏。", "Not an Excel workbook (.xlsx), or damaged.");
    private static final Text OLD = new Text(
            "是旧版 .xls 或加密的工作簿，请另存为不加密的 .xlsx。",
            "An old .xls or an encrypted workbook. Save it as .xlsx without a password.");
    static final Text MACROS = new Text("工作簿含有宏，请另存为 .xlsx。", "The workbook holds macros. Save it as .xlsx.");
    private static final Text TOO_LARGE = new Text(
            "工作簿解压后超过 " + (MAX_INFLATED >> 20) + " MiB，或部件过多。",
            "The workbook is larger than " + (MAX_INFLATED >> 20) + " MiB when unpacked, or has too many parts.");

    private XlsxGuard() {}

    static void check(byte[] workbook) throws Broken {
        if (begins(workbook, OLE2)) {
            throw new Broken(0, OLD);
        }
        if (!begins(workbook, ZIP)) {
            throw new Broken(0, NO_WORKBOOK);
        }
        if (hasTooManyParts(workbook)) {
            throw new Broken(0, TOO_LARGE);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            checkSizes(zip);
            XmlGuard guard = new XmlGuard();
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                checkXml(zip, part, guard);
            }
            if (guard.lacksTexts()) {
                throw unreadable();
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

    private static void checkXml(ZipFile zip, ZipArchiveEntry part, XmlGuard guard) throws Broken, IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(part))) {
            if (isXml(in)) {
                guard.check(in);
            }
        }
    }

    /** @param name of a part or of its content type, in lower case */
    static boolean isMacro(String name) {
        return name.contains("macro") || name.contains("vbaproject");
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

    /** Counted before the archive is opened, which keeps all that is said of every part. */
    static boolean hasTooManyParts(byte[] archive) {
        int parts = 0;
        for (int i = 0; i + PART.length <= archive.length; i++) {
            if (archive[i] == PART[0] && Arrays.mismatch(archive, i, i + PART.length, PART, 0, PART.length) < 0) {
                parts++;
            }
        }
        return parts > MAX_PARTS;
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
