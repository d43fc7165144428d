package org.jixiao.report.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file sent as it comes into being; only its directory stays in memory until the end. It says nothing of when it was
 * made, and is Zip64 where it has more files or bytes than the old form can count.
 */
final class ZipStream {

    /** The first moment a zip file knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream out;

    ZipStream(OutputStream out) {
        this.out = new ZipOutputStream(out);
        // Most of what comes is packed already.
        this.out.setLevel(Deflater.BEST_SPEED);
    }

    /** Begins a file; what was begun before ends. */
    void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
    }

    void write(byte[] content) throws IOException {
        out.write(content);
    }

    /** Without it the file is no zip: whoever gets only part of one can tell. */
    void end() throws IOException {
        out.finish();
    }
}
