package org.jixiao.scoring.rule;

import org.jixiao.scoring.words.Words;

/** The evidence doesn't suffice yet: no points, and not zero points either. */
public record Pending(Words told) implements Verdict {

    Pending(String zh, String en) {
        this(new Words(zh, en));
    }

    /** An assessment that isn't one by the rule any more. */
    static Pending unfit(Fault fault) {
        return new Pending(fault.zh() + "，须重新评定", fault.en() + ": it is to be assessed again");
    }
}
