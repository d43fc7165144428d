package org.jixiao.report.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The formats a version can be had in. */
public enum Format {
    HTML("html", "text/html;charset=UTF-8", true),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    PDF("pdf", "application/pdf", true),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    OFD("ofd", "application/ofd", false);

    private final String suffix;
    private final String mediaType;
    private final boolean kept;

    Format(String suffix, String mediaType, boolean kept) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.kept = kept;
    }

    /** Whether it is printed with each version, told to the stream and kept as it was hashed; else it is printed on demand. */
    public boolean isKept() {
        return kept;
    }

    static Set<Format> kept() {
        Set<Format> kept = EnumSet.noneOf(Format.class);
        List.of(values()).stream().filter(Format::isKept).forEach(kept::add);
        return kept;
    }

    /**
     * The format of an address.
     *
     * @throws IllegalArgumentException where there is no such format
     */
    public static Format fromString(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format: " + suffix));
    }

    /** Name in events and suffix of the path: {@code html}, {@code docx}, … */
    @JsonValue
    public String suffix() {
        return suffix;
    }

    /** As whoever names another format is told of it. */
    @Override
    public String toString() {
        return suffix;
    }

    /** What a copy is saved as, e.g. {@code 420104-LJT-2019.pdf}. */
    public String fileName(String department, int year) {
        return department + "-" + year + "." + suffix;
    }

    public String mediaType() {
        return mediaType;
    }
}
