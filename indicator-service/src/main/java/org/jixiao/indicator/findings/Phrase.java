package org.jixiao.indicator.findings;

import java.text.Normalizer;

/** A few words that somebody wrote, as they are compared: full-width forms made plain, without blanks and punctuation. */
final class Phrase {

    private Phrase() {}

    static String of(String written) {
        return narrow(written).replaceAll("[^\\p{L}\\p{N}%‰.]", "");
    }

    /** Full-width forms made plain, and no blanks. */
    static String narrow(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
