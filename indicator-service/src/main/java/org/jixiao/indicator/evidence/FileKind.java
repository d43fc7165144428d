package org.jixiao.indicator.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that are kept. Archives are not: nobody sees what is in them. */
public enum FileKind {
    PDF(FileKind.PDF_TYPE, "255044462d", List.of(), "pdf"),
    DOCX(FileKind.DOCX_TYPE, FileKind.ZIP, List.of(FileKind.CONTENT_TYPES, "word/"), "docx"),
    XLSX(FileKind.XLSX_TYPE, FileKind.ZIP, List.of(FileKind.CONTENT_TYPES, "xl/"), "xlsx"),
    JPEG(FileKind.JPEG_TYPE, "ffd8ff", List.of(), "jpg", "jpeg"),
    PNG(FileKind.PNG_TYPE, "89504e470d0a1a0a", List.of(), "png");

    public static final String PDF_TYPE = "application/pdf";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JPEG_TYPE = "image/jpeg";
    public static final String PNG_TYPE = "image/png";

    private static final String ZIP = "504b0304";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MACROS = "vbaProject.bin";

    private final String mediaType;
    private final byte[] beginning;
    private final List<String> parts;
    private final List<String> extensions;

    /** @param parts names that stand uncompressed in an Office file, which is a zip of them */
    FileKind(String mediaType, String beginning, List<String> parts, String... extensions) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
        this.parts = parts;
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

    /** Whether it begins as this kind does, and holds what this kind holds. */
    boolean holds(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length)
                && parts.stream().allMatch(part -> contains(content, part));
    }

    boolean hasMacros(byte[] content) {
        return !parts.isEmpty() && contains(content, MACROS);
    }

    private static boolean contains(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }
}
