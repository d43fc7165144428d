package org.jixiao.indicator.findings;

import org.jixiao.indicator.wording.Words;

/** A few words that somebody wrote, as they are compared: full-width forms made plain, without blanks and punctuation. */
final class Phrase {

    private Phrase() {}

    static String of(String written) {
        return Words.same(written).replaceAll("[^\\p{L}\\p{N}%‰.]", "");
    }
}
