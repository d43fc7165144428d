package org.jixiao.stream;

/** Why something that is tried again failed, as it is kept and shown. */
public final class Reason {

    private static final int LONGEST = 1_000;

    private Reason() {}

    /** The root of what was thrown, on a line; in both languages what somebody who reads it can mend. */
    public static String of(Throwable thrown) {
        return EventTooLarge.within(thrown)
                .map(tooLarge -> tooLarge.zh() + " " + tooLarge.en())
                .orElseGet(() -> root(thrown));
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
        String line = root.getClass().getSimpleName() + ": " + text;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
