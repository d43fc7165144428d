package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.indicator.wording.Meaning.Blank;
import org.jixiao.indicator.wording.Meaning.Milestone;
import org.jixiao.indicator.wording.Meaning.Share;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;

/** What was achieved (实际完成值). */
public final class ActualWording {

    private static final String IN_TIME = "(?:按[时期]|如期|及时|全部|全面|按计划)*+";

    private static final Pattern REACHED = Pattern.compile("是|√|✓|已?(?:均已)?" + IN_TIME + "(?:完成|完工|竣工|达成|开工|封顶)");
    private static final Pattern MISSED =
            Pattern.compile("否|×|✗|(?:尚?未|没有|没)(?:能)?" + IN_TIME + "(?:完成|完工|竣工|达成|开工|封顶)");
    private static final Pattern PARTLY = Pattern.compile("(?:部分|基本|大部分?|正在|逐步|推进).*|.*(?:推进中|进行中)");
    private static final String AMONG = "(?:全[国省市区县]|排名|排|位居|位列|名列|居|列)*";
    private static final Pattern RANK = Pattern.compile(AMONG + "第(\\d{1,4}|" + Numeral.CHINESE + ")(?:名|位)?");
    private static final Pattern WITHIN_RANK =
            Pattern.compile(AMONG + "(?:进入|保持在?)*前(\\d{1,4}|" + Numeral.CHINESE + ")(?:名|位|强)?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,12})/(\\d{1,12})");
    private static final Pattern LEADING = Pattern.compile("^(?:实际)?(?:完成|达到|达|为)(?=[\\d+-])");
    private static final Pattern INEXACT = Pattern.compile("(?:≥|≤|>|<|不低于|不超过|超过|至少|大?约|近).*|.*(?:以上|以下|左右|余)");

    private ActualWording() {}

    /** A {@link Target} without direction, a {@link Share}, a {@link Milestone}, {@link Blank} or {@link Unclear}. */
    public static Meaning read(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        if (REACHED.matcher(plain).matches()) {
            return new Milestone(true);
        }
        if (MISSED.matcher(plain).matches()) {
            return new Milestone(false);
        }
        if (PARTLY.matcher(plain).matches()) {
            return new Unclear("里程碑只有完成与未完成", "a milestone is reached or not", "未完成");
        }
        if (plain.equals("无")) {
            return new Unclear("“无”是没有数据，还是 0？", "is there no figure, or is it 0?", "0");
        }
        if (INEXACT.matcher(plain).matches()) {
            return new Unclear("实际完成值须为确切数值", "an actual is an exact figure", null);
        }
        Matcher rank = RANK.matcher(plain);
        if (rank.matches()) {
            var place = Numeral.of(rank.group(1));
            return place == null ? notUnderstood() : new Target(null, place, Unit.of("名"));
        }
        Matcher within = WITHIN_RANK.matcher(plain);
        if (within.matches()) {
            return new Unclear("应写实际名次", "give the rank itself", "第" + within.group(1) + "名");
        }
        Matcher share = SHARE.matcher(plain);
        if (share.matches()) {
            return new Share(new BigDecimal(share.group(1)), new BigDecimal(share.group(2)));
        }
        Unclear change = ChangeWording.of(plain);
        if (change != null) {
            return change;
        }
        Quantity quantity = Quantity.of(LEADING.matcher(plain).replaceFirst(""));
        return quantity == null ? notUnderstood() : new Target(null, quantity.number(), quantity.unit());
    }

    private static Unclear notUnderstood() {
        return new Unclear(
                "看不懂的实际完成值：请写数值，里程碑写“完成”或“未完成”",
                "this actual can't be understood: give a figure, or 完成 or 未完成 for a milestone",
                null);
    }
}
