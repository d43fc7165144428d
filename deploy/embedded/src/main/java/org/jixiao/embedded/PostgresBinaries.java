package org.jixiao.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for this machine, unpacked once per user and version. */
final class PostgresBinaries {
    static final String UNPACKED = "unpacked";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; unpacked there if that has not happened yet. */
    static synchronized Path unpacked() {
        var archive = archive();
        var resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new IllegalStateException("no PostgreSQL for this machine on the class path: " + archive);
        }
        try {
            int bytes = resource.openConnection().getContentLength();
            var home = cache().resolve(archive.replace(".txz", "-" + bytes));
            if (!Files.exists(home.resolve(UNPACKED))) {
                try (var in = resource.openStream()) {
                    unpack(in, home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + archive, e);
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + processor + alpine + ".txz";
    }

    /** Below the user's home, not the temporary folder: that one is swept file by file, and shared with strangers. */
    private static Path cache() throws IOException {
        var home = Path.of(System.getProperty("user.home"));
        var folder = Files.isWritable(home)
                ? home.resolve(".cache/jixiao")
                : Path.of(System.getProperty("java.io.tmpdir"), "jixiao-" + System.getProperty("user.name"));
        return Files.createDirectories(folder);
    }

    private static void unpack(InputStream archive, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        Files.createFile(unfinished.resolve(UNPACKED));
        name(unfinished, home);
    }

    /** All at once, so that nobody ever sees a part; if another process was faster, its copy is as good. */
    static void name(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home.resolve(UNPACKED))) {
                throw e;
            }
            DataFolder.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path home) throws IOException {
        var path = entry.resolveIn(home);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, home.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
