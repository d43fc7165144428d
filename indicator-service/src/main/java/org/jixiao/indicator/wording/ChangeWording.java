package org.jixiao.indicator.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * How far something rose or fell (同比增长5%, 下降3%). Whether the measure is that rate, or what rose or fell by it, the cell
 * does not tell.
 */
final class ChangeWording {

    private static final Pattern CHANGE =
            Pattern.compile("(?:同比|环比|[比较](?:上年|去年)(?:同期)?)?(?:(增长|增加|提高|上升)|下降|减少|降低)了?((" + Numeral.DIGITS
                    + "(?:%|‰|个百分点))(?:及?以[上下内])?)");

    private ChangeWording() {}

    /** @return null where it is none */
    static @Nullable Unclear of(String plain) {
        Matcher change = CHANGE.matcher(plain);
        if (!change.matches()) {
            return null;
        }
        String figure = change.group(3);
        return change.group(1) != null
                ? new Unclear(
                        "是变动幅度：衡量项本身是增长率的请写 " + figure + "，否则请写增长后的数值",
                        "this is a change: give " + figure
                                + " if the measure is a rate of growth, else what it grew to",
                        change.group(2))
                : new Unclear(
                        "是变动幅度：衡量项是下降率的请写 " + figure + "，是增长率的写 -" + figure + "，否则请写下降后的数值",
                        "this is a change: give " + figure + " if the measure is a rate of decline, -" + figure
                                + " if of growth, else what it fell to",
                        null);
    }
}
