package org.jixiao.indicator.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.wording.Meaning.Blank;
import org.jixiao.indicator.wording.Meaning.Milestone;
import org.jixiao.indicator.wording.Meaning.Range;
import org.jixiao.indicator.wording.Meaning.Rank;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;

/** What a target (目标值) says. */
public final class TargetWording {

    private static final Pattern AND_MORE = Pattern.compile("(.*?)(?:[(]含[)])?(?:及|或)?以上");
    private static final Pattern AND_LESS = Pattern.compile("(.*?)(?:[(]含[)])?(?:(?:及|或)?以下|以内|之内)");
    private static final Pattern ABOUT = Pattern.compile("(?:大?约|近).*|.*(?:左右|上下|余|多)");

    private static final Pattern RANK = Pattern.compile("(?:全[国省市区县]|排名(?!列)|排|位居|位列|名列|进入|保持在?)*+前(\\d{1,4}|"
            + Numeral.CHINESE + ")(?:名|位|强)?|第(\\d{1,4}|" + Numeral.CHINESE + ")(?:名|位)?(?:以内|及以内|及以上|以上)?");

    private static final Pattern RANGE = Pattern.compile("(?:在|介于)?(" + Numeral.DIGITS
            + ")([^-~至到—–\\d]{0,8}?)(?:-|~|至|到|—+|–)(" + Numeral.DIGITS + ")([^\\d]{0,8}?)(?:之间)?");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final String BY = "年[内底末]前?|\\d{4}年?[内底末]前?|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?[底末份]*[之以]?前";

    private static final Pattern MILESTONE =
            Pattern.compile("(?:按[时期]|如期|及时|全部|全面|按计划|" + BY + ")*+(?:完成|完工|竣工|达成|里程碑)");

    private static final Pattern DEADLINE = Pattern.compile("(?:" + BY + ")++");

    private TargetWording() {}

    /** Never {@link Meaning.Direction}, {@link Meaning.Flag} or {@link Meaning.Day}. */
    public static Meaning read(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        if (DATE.matcher(plain).matches()) {
            return new Unclear(
                    "单元格是日期；“2-3”之类须先把单元格设为文本再填写",
                    "the cell is a date; set it to text before writing something like 2-3",
                    rangeOf(plain));
        }
        if (MILESTONE.matcher(plain).matches()) {
            return new Milestone(true);
        }
        if (DEADLINE.matcher(plain).matches()) {
            return new Unclear("只有期限：到期应完成什么？", "a deadline alone: what is to be done by then?", plain + "完成");
        }
        Matcher rank = RANK.matcher(plain);
        if (rank.matches()) {
            return rank(rank);
        }
        Matcher range = RANGE.matcher(plain);
        return range.matches() ? range(range) : figure(plain);
    }

    /** What Excel takes for a day of this year: 2-3 becomes the third of February. */
    private static String rangeOf(String date) {
        return Integer.parseInt(date.substring(5, 7)) + "～" + Integer.parseInt(date.substring(8));
    }

    private static Meaning rank(Matcher rank) {
        var most = Numeral.of(rank.group(1) == null ? rank.group(2) : rank.group(1));
        return most == null || most.signum() == 0
                ? new Unclear("名次看不懂", "this rank can't be understood", null)
                : new Rank(most.intValueExact());
    }

    private static Meaning range(Matcher range) {
        Quantity from = Quantity.of(range.group(1) + range.group(2));
        Quantity to = Quantity.of(range.group(3) + range.group(4));
        if (from == null || to == null) {
            return new Unclear("区间看不懂", "this range can't be understood", null);
        }
        Unit unit = to.unit() == null ? from.unit() : to.unit();
        if (from.unit() != null && unit != null && !from.unit().sameAs(unit)) {
            return new Unclear("区间两端的计量单位不同", "the bounds of the range have different units", null);
        }
        if (from.number().compareTo(to.number()) > 0) {
            return new Unclear(
                    "区间的上限低于下限",
                    "the range's upper bound lies below its lower one",
                    range.group(3) + "～" + range.group(1) + range.group(4));
        }
        return new Range(from.number(), to.number(), unit);
    }

    private static Meaning figure(String plain) {
        if (ABOUT.matcher(plain).matches()) {
            return new Unclear("约数不能作为目标，请写明界限", "an approximate target is none; give its bound", null);
        }
        Unclear change = ChangeWording.of(plain);
        if (change != null) {
            return change;
        }
        Directions.Word word = Directions.before(plain);
        String rest = word == null ? plain : plain.substring(word.text().length());
        if (word != null && !word.included()) {
            return strict(word.comparison(), rest);
        }
        Comparison before = word == null ? null : word.comparison();
        Comparison after = null;
        Matcher more = AND_MORE.matcher(rest);
        Matcher less = AND_LESS.matcher(rest);
        if (more.matches()) {
            after = Comparison.AT_LEAST;
            rest = more.group(1);
        } else if (less.matches()) {
            after = Comparison.AT_MOST;
            rest = less.group(1);
        }
        Quantity quantity = Quantity.of(rest);
        if (quantity == null) {
            return notUnderstood();
        }
        if (before != null && after != null && before != after) {
            return new Unclear("前后方向相反", "it says both at least and at most", null);
        }
        return new Target(before == null ? after : before, quantity.number(), quantity.unit());
    }

    private static Meaning strict(Comparison inclusive, String bound) {
        return new Unclear(
                "只能登记含本数的界限",
                "only bounds that are included can be kept",
                Quantity.of(bound) == null ? null : Words.of(inclusive) + bound);
    }

    private static Unclear notUnderstood() {
        return new Unclear(
                "看不懂的目标值：请写数值（如“≥95%”“2～3次”），定性目标写“完成”",
                "this target can't be understood: give a figure such as ≥95%, or 完成 for a milestone", null);
    }
}
