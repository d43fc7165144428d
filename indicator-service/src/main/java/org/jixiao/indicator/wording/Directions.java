package org.jixiao.indicator.wording;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState.Comparison;
import org.jspecify.annotations.Nullable;

/** The words before a bound, which may stand in the column of directions as well. */
final class Directions {

    private static final List<Word> WORDS = Stream.of(
                    words(Comparison.AT_LEAST, true, "大于或等于 大于等于 不得低于 不得少于 不低于 不少于 不小于 至少 达到 ≥ >= =>"),
                    words(Comparison.AT_MOST, true, "小于或等于 小于等于 不得超过 不得高于 不得大于 不得多于 不超过 不高于 不多于 不大于 至多 最多 控制在 ≤ <= =<"),
                    words(Comparison.EQUAL, true, "等于 ="),
                    words(Comparison.AT_LEAST, false, "大于 高于 超过 多于 >"),
                    words(Comparison.AT_MOST, false, "小于 低于 少于 <"))
            .flatMap(List::stream)
            .toList();

    private Directions() {}

    /** @param included whether the bound itself is met */
    record Word(String text, Comparison comparison, boolean included) {}

    private static List<Word> words(Comparison comparison, boolean included, String texts) {
        return Stream.of(texts.split(" "))
                .map(text -> new Word(text, comparison, included))
                .toList();
    }

    /** @return what a text begins with, null where that is none */
    static @Nullable Word before(String plain) {
        return WORDS.stream()
                .filter(word -> plain.startsWith(word.text()))
                .findFirst()
                .orElse(null);
    }

    /** @return null where the text is another */
    static @Nullable Word of(String plain) {
        return WORDS.stream()
                .filter(word -> word.text().equals(plain))
                .findFirst()
                .orElse(null);
    }
}
