package org.jixiao.report.archive;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.report.archive.Files.Content;
import org.jixiao.report.archive.Files.Entry;
import org.jixiao.report.archive.Files.Missing;
import org.jixiao.report.edition.Format;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/**
 * The zip of an archive: its index, then file by file. One file at a time is in memory, and no transaction waits for the
 * reader.
 */
final class ArchiveContent implements StreamingOutput {

    private static final String INDEX = "index.csv";

    private static final List<String> HEADINGS =
            List.of("部门代码", "部门名称", "版次", "总分", "格式", "文件", "SHA-256", "字节数", "未能生成的原因", "报送日期");

    private static final int PORTION = 1000;

    private final Files files;
    private final long archive;
    private final long expected;

    /** @param expected how many files there are: fewer are sent only of an archive that is deleted meanwhile */
    ArchiveContent(Files files, long archive, long expected) {
        this.files = files;
        this.archive = archive;
        this.expected = expected;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        send(new ZipStream(out));
    }

    private void send(ZipStream zip) throws IOException {
        zip.begin(INDEX);
        index(zip);
        long sent = 0;
        Optional<Content> next = files.contentAfter(archive, "", "");
        while (next.isPresent()) {
            sent++;
            Content file = next.get();
            zip.begin(name(file.department(), file.fiscalYear(), file.format()));
            zip.write(file.content());
            next = files.contentAfter(archive, file.department(), file.format());
        }
        if (sent < expected) {
            throw new IOException("Archive " + archive + " was deleted after " + sent + " of " + expected + " files");
        }
        zip.end();
    }

    private void index(ZipStream zip) throws IOException {
        zip.write(Csv.file(HEADINGS, Stream.of()));
        List<Entry> portion = files.entries(archive, "", "", PORTION);
        while (!portion.isEmpty()) {
            for (Entry entry : portion) {
                zip.write(Csv.line(cells(entry)).getBytes(StandardCharsets.UTF_8));
            }
            Entry last = portion.get(portion.size() - 1);
            portion = files.entries(archive, last.department(), last.format(), PORTION);
        }
        for (Missing missing : files.missing(archive)) {
            zip.write(Csv.line(cells(missing)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Cell> cells(Entry entry) {
        Long bytes = entry.bytes();
        return List.of(
                Cell.of(entry.department()),
                Cell.of(entry.shortName()),
                Cell.of(String.valueOf(entry.version())),
                Cell.of(entry.total()),
                Cell.of(entry.format()),
                entry.sha256() == null
                        ? Cell.BLANK
                        : Cell.of(name(entry.department(), entry.fiscalYear(), entry.format())),
                Cell.of(entry.sha256()),
                bytes == null ? Cell.BLANK : Cell.of(String.valueOf(bytes)),
                Cell.of(entry.reason()),
                entry.submitted() == null
                        ? Cell.BLANK
                        : Cell.of(entry.submitted().toString()));
    }

    private static List<Cell> cells(Missing missing) {
        return List.of(
                Cell.of(missing.department()),
                Cell.of(missing.name()),
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.of("未报送"),
                Cell.BLANK);
    }

    private static String name(String department, int year, String format) {
        return Format.fromString(format).fileName(department, year);
    }
}
