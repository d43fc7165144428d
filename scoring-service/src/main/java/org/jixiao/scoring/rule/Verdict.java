package org.jixiao.scoring.rule;

/** What a rule says about a piece of evidence. */
public sealed interface Verdict permits Award, Pending, Inapplicable {

    /** One sentence in Chinese, with the arithmetic. */
    String reason();
}
