package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: {@code 1,234.5}, {@code 十二}. */
final class Numeral {

    /** Thousands are grouped in threes or not at all, so that 1,23 is not taken for a number. */
    static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,24})(?:\\.\\d{1,12})?(?![\\d,.])";

    static final String CHINESE = "[零〇一二两三四五六七八九十]{1,3}";

    private static final String ONES = "零一二三四五六七八九";

    private Numeral() {}

    /** @return null where it is no number */
    static @Nullable BigDecimal of(String text) {
        if (text.matches(DIGITS)) {
            return new BigDecimal(text.replace(",", "").replaceFirst("^\\+", ""));
        }
        return text.matches(CHINESE) ? chinese(text.replace('〇', '零').replace('两', '二')) : null;
    }

    /** Up to 九十九. */
    private static @Nullable BigDecimal chinese(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? BigDecimal.valueOf(ONES.indexOf(text)) : null;
        }
        String tens = text.substring(0, ten);
        String ones = text.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || (tens + ones).contains("十") || (tens + ones).contains("零")) {
            return null;
        }
        int left = tens.isEmpty() ? 1 : ONES.indexOf(tens);
        return BigDecimal.valueOf(10L * left + (ones.isEmpty() ? 0 : ONES.indexOf(ones)));
    }
}
