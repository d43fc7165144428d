package org.jixiao.scoring.rule;

import org.jixiao.scoring.words.Words;

/** What a rule says about a piece of evidence. */
public sealed interface Verdict permits Award, Pending, Inapplicable {

    /** One sentence, with what led to it. */
    Words told();

    /** The sentence in Chinese, as the card carries it. */
    default String reason() {
        return told().zh();
    }
}
