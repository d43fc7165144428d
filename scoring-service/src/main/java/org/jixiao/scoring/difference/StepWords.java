package org.jixiao.scoring.difference;

import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A step that came, went or is another, in a sentence. The card tells its reasons in Chinese alone: in English what it
 * depends on stands for them.
 *
 * @param of whose points they are
 * @param done what a modifier does with them
 */
record StepWords(Words of, Words done) {

    /** @param code of the criterion; absent of the total */
    static StepWords of(@Nullable String code, String modifier) {
        return new StepWords(
                code == null ? new Words("总分", "The total") : new Words(code + " ", code),
                switch (modifier) {
                    case "rescale" -> new Words("折算", "scaled up");
                    case "cap" -> new Words("封顶", "capped");
                    case "veto" -> new Words("一票否决", "vetoed");
                    default -> throw new IllegalArgumentException("no modifier " + modifier);
                });
    }

    Words come(Modification step) {
        return sentence(
                of.zh() + done.zh() + "：" + step.reason(),
                (step.to() == null
                                ? of.en() + ": whether it is " + done.en() + " is open now"
                                : of.en() + " is " + done.en() + " now: "
                                        + made(step).en())
                        + facts(step));
    }

    Words gone(Modification step) {
        return step.to() == null
                ? sentence(
                        of.zh() + "是否" + done.zh() + "不再待定",
                        of.en() + ": whether it is " + done.en() + " is open no longer")
                : sentence(
                        of.zh() + "不再" + done.zh() + "（此前 " + made(step).zh() + "）",
                        of.en() + " is " + done.en() + " no longer (before, "
                                + made(step).en() + ")");
    }

    Words changed(Modification before, Modification after) {
        return sentence(
                of.zh() + done.zh() + "有变：" + made(before).zh() + " → "
                        + made(after).zh() + "；" + after.reason(),
                of.en() + " is " + done.en() + " otherwise: " + made(before).en() + " → "
                        + made(after).en() + facts(after));
    }

    private static Words made(Modification step) {
        if (step.to() == null) {
            return new Words("待定", "open");
        }
        String from = Plain.text(step.from());
        String to = Plain.text(step.to());
        return new Words(from + " 分计为 " + to + " 分", from + " counts as " + to);
    }

    private static String facts(Modification step) {
        return step.evidence() == null ? "" : " (" + Why.facts(step.evidence()) + ")";
    }

    private static Words sentence(String zh, String en) {
        return new Words(zh + "。", en + ".");
    }
}
