package org.jixiao.web.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jixiao.web.rows.Cells.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, which only their first cell holds the value of. The sheet tells of them behind its rows, so
 * they are read before these.
 */
final class MergedCells {

    /** Cells that ranges may show; of all that a table may show something must have been typed. */
    private static final int MAX_FILLED = Cells.MAX_SHOWN / 5 * 4;

    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** By the row they begin in; those that the rows have not come to. */
    private final NavigableMap<Integer, List<Range>> ahead = new TreeMap<>();

    private final List<Shown> reached = new ArrayList<>();
    private int filled;

    private MergedCells(List<Range> ranges) {
        ranges.forEach(range ->
                ahead.computeIfAbsent(range.top(), top -> new ArrayList<>()).add(range));
    }

    /** Rows from 1, columns from 0, all included. */
    private record Range(int top, int bottom, int left, int right, String ref) {

        boolean holds(int column) {
            return column >= left && column <= right;
        }
    }

    /** @param cell what each cell of it but the first shows */
    private record Shown(Range range, Cell cell) {}

    /** @param sheetId what the workbook relates to the sheet's part by */
    static MergedCells of(byte[] checked, String sheetId, int max) throws Broken, IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(checked))
                .get()) {
            return new MergedCells(ranges(zip, part(zip, sheetId), max));
        } catch (XMLStreamException notWellFormed) {
            throw XlsxGuard.unreadable();
        }
    }

    private static @Nullable String part(ZipFile zip, String sheetId) throws IOException, XMLStreamException {
        ZipArchiveEntry relationships = zip.getEntry(RELATIONSHIPS);
        if (relationships == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(relationships)) {
            XMLStreamReader xml = XmlGuard.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && sheetId.equals(xml.getAttributeValue(null, "Id"))) {
                    String target = xml.getAttributeValue(null, "Target");
                    return target == null || target.startsWith("/") ? strip(target) : "xl/" + target;
                }
            }
            return null;
        }
    }

    private static @Nullable String strip(@Nullable String absolute) {
        return absolute == null ? null : absolute.substring(1);
    }

    private static List<Range> ranges(ZipFile zip, @Nullable String part, int max)
            throws Broken, IOException, XMLStreamException {
        ZipArchiveEntry sheet = part == null ? null : zip.getEntry(part);
        List<Range> ranges = new ArrayList<>();
        if (sheet == null) {
            return ranges;
        }
        try (InputStream in = zip.getInputStream(sheet)) {
            XMLStreamReader xml = XmlGuard.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    String ref = xml.getAttributeValue(null, "ref");
                    Matcher range = RANGE.matcher(ref == null ? "" : ref);
                    if (range.matches() && XmlGuard.column(range.group(1)) <= Cells.MAX_COLUMNS) {
                        ranges.add(range(range));
                    }
                    if (ranges.size() > max) {
                        throw new Broken(
                                0,
                                new Text(
                                        "工作表的合并单元格超过 " + max + " 处。",
                                        "The sheet has more than " + max + " merged ranges."));
                    }
                }
            }
        }
        return ranges;
    }

    private static Range range(Matcher range) {
        int left = XmlGuard.column(range.group(1)) - 1;
        int right = Math.min(XmlGuard.column(range.group(3)), Cells.MAX_COLUMNS) - 1;
        return new Range(
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(4)),
                left,
                Math.max(left, right),
                range.group());
    }

    /**
     * The cells of a row that isn't blank, told of in its order, with what merged ones show. Of ranges that overlap the first
     * one holds.
     */
    void fill(int row, List<@Nullable Cell> cells) throws Broken {
        NavigableMap<Integer, List<Range>> arrivedAt = ahead.headMap(row, true);
        reached.removeIf(shown -> shown.range().bottom() < row);
        for (List<Range> ranges : arrivedAt.values()) {
            ranges.forEach(range -> reach(range, row, cells));
        }
        arrivedAt.clear();
        for (Shown shown : reached) {
            fill(shown, row, cells);
        }
    }

    /** What stands above the row began in a blank one, and shows nothing. */
    private void reach(Range range, int row, List<@Nullable Cell> cells) {
        Cell first = range.top() == row && range.left() < cells.size() ? cells.get(range.left()) : null;
        if (first != null && reached.stream().noneMatch(other -> other.range().holds(range.left()))) {
            reached.add(new Shown(range, new Cell(first.text(), first.fault(), true)));
        }
    }

    private void fill(Shown shown, int row, List<@Nullable Cell> cells) throws Broken {
        Range range = shown.range();
        filled += range.right() - range.left() + 1;
        if (filled > MAX_FILLED) {
            throw new Broken(
                    0,
                    new Text(
                            "合并单元格（如 " + range.ref() + "）所显示的单元格超过 " + MAX_FILLED + " 个，请取消合并。",
                            "Merged ranges such as " + range.ref() + " show more than " + MAX_FILLED
                                    + " cells. Undo the merge."));
        }
        for (int column = range.left(); column <= range.right(); column++) {
            while (cells.size() <= column) {
                cells.add(null);
            }
            if (row != range.top() || column != range.left()) {
                cells.set(column, shown.cell());
            }
        }
    }
}
