package org.jixiao.web.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;

/** What stands between the columns: commas, or it is said what does. */
final class Delimiter {

    /** Where a header is looked for, and no more of it than that. */
    private static final int LINES = 10;

    private static final int CHARACTERS = 8192;

    private Delimiter() {}

    private static final String EXCEL_ZH = "，应以逗号分隔；在 Excel 中请另存为“CSV UTF-8（逗号分隔）”。";
    private static final String EXCEL_EN =
            ", and are to be apart by commas: in Excel save it as \"CSV UTF-8 (Comma delimited)\".";

    /** Leaves the reader where it is. */
    static void requireCommas(BufferedReader reader) throws Broken, IOException {
        reader.mark(CHARACTERS);
        char[] head = new char[CHARACTERS];
        int length = 0;
        for (int read = 0; read >= 0 && length < CHARACTERS; read = reader.read(head, length, CHARACTERS - length)) {
            length += read;
        }
        reader.reset();
        List<String> lines = new String(head, 0, length).lines().limit(LINES).toList();
        require(lines, ';', "分号", "semicolons");
        require(lines, '\t', "制表符", "tabs");
    }

    /** A line with several of one and none of the other is a header, and not only a title that has some. */
    private static void require(List<String> lines, char other, String zh, String en) throws Broken {
        boolean byOther = lines.stream().anyMatch(line -> count(line, other) > 1 && count(line, ',') == 0);
        boolean byCommas = lines.stream().anyMatch(line -> count(line, ',') > 1 && count(line, other) == 0);
        if (byOther && !byCommas) {
            throw new Broken(0, new Text("文件的各列以" + zh + "分隔" + EXCEL_ZH, "The columns are apart by " + en + EXCEL_EN));
        }
    }

    private static long count(String line, char character) {
        return line.chars().filter(c -> c == character).count();
    }
}
