package org.jixiao.indicator.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are kept. Archives are not: nobody sees what is in them. */
public enum FileKind {
    PDF(FileKind.PDF_TYPE, "255044462d", null, "pdf"),
    DOCX(FileKind.DOCX_TYPE, FileKind.ZIP, FileKind.DOCX_TYPE + ".main+xml", "docx"),
    XLSX(FileKind.XLSX_TYPE, FileKind.ZIP, FileKind.XLSX_TYPE + ".main+xml", "xlsx"),
    JPEG(FileKind.JPEG_TYPE, "ffd8ff", null, "jpg", "jpeg"),
    PNG(FileKind.PNG_TYPE, "89504e470d0a1a0a", null, "png");

    public static final String PDF_TYPE = "application/pdf";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JPEG_TYPE = "image/jpeg";
    public static final String PNG_TYPE = "image/png";

    private static final String ZIP = "504b0304";

    private final String mediaType;
    private final byte[] beginning;
    private final @Nullable String mainPart;
    private final List<String> extensions;

    /** @param mainPart content type of the part that makes an Office file what it is; absent for all else */
    FileKind(String mediaType, String beginning, @Nullable String mainPart, String... extensions) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
        this.mainPart = mainPart;
        this.extensions = List.of(extensions);
    }

    /** @param mediaType without parameters, e.g. {@code application/pdf} */
    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    /** Whether it is made of parts, each of a content type. */
    public boolean isOffice() {
        return mainPart != null;
    }

    /** Whether it begins as this kind does, and has the part that this kind has. */
    boolean holds(byte[] content, Set<String> partTypes) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length)
                && (mainPart == null || partTypes.contains(mainPart));
    }
}
