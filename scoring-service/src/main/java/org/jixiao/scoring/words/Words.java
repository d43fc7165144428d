package org.jixiao.scoring.words;

import java.util.List;
import java.util.stream.Collectors;

/** A sentence or part of one in both languages. */
public record Words(String zh, String en) {

    /** Followed by a further part, behind a comma. */
    public Words and(Words more) {
        return new Words(zh + "，" + more.zh, en + ", " + more.en);
    }

    /** Several parts, behind semicolons. */
    public static Words all(List<Words> parts) {
        return new Words(
                parts.stream().map(Words::zh).collect(Collectors.joining("；")),
                parts.stream().map(Words::en).collect(Collectors.joining("; ")));
    }
}
