package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit (计量单位) as so many tens of a base: 亿元 is 10⁸ 元.
 *
 * @param name as it was written
 * @param base empty where but the tens are written: 万
 */
public record Unit(String name, int tens, String base) {

    private static final Map<String, Integer> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("千万", 7);
        PREFIXES.put("百万", 6);
        PREFIXES.put("十万", 5);
        PREFIXES.put("亿", 8);
        PREFIXES.put("万", 4);
        PREFIXES.put("千", 3);
        PREFIXES.put("百", 2);
    }

    private static final Set<String> FRACTIONS = Set.of("%", "‰", "百分点", "个百分点");

    /** Those that a word in brackets is taken for. */
    private static final Set<String> USUAL = Set.of(
            "元 美元 平方米 平方公里 公里 米 亩 公顷 吨 立方米 千瓦时 人 人次 名 位 户 家 个 项 件 次 场 起 期 份 篇 条 座 所 辆 台 套 处 天 工作日 小时 个月".split(" "));

    /** Of which fewer are better, or none. */
    private static final Set<String> LESS_IS_BETTER = Set.of("起", "天", "日", "工作日", "个工作日", "小时", "分钟", "个月");

    private static final Set<String> COUNTERS =
            Set.of("个", "项", "件", "次", "场", "起", "期", "份", "篇", "条", "场次", "批", "批次");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("㎡", "平方米"),
            Map.entry("m²", "平方米"),
            Map.entry("m2", "平方米"),
            Map.entry("平米", "平方米"),
            Map.entry("㎢", "平方公里"),
            Map.entry("km²", "平方公里"),
            Map.entry("平方千米", "平方公里"),
            Map.entry("km", "公里"),
            Map.entry("人民币", "元"),
            Map.entry("圆", "元"));

    public static Unit of(String name) {
        String plain = Plain.of(name);
        for (Map.Entry<String, Integer> prefix : PREFIXES.entrySet()) {
            String base =
                    plain.substring(Math.min(plain.length(), prefix.getKey().length()));
            // 百分点 is a unit of its own, and no hundred of anything.
            if (plain.startsWith(prefix.getKey()) && !base.startsWith("分")) {
                return new Unit(name, prefix.getValue(), ALIASES.getOrDefault(base, base));
            }
        }
        return new Unit(name, 0, ALIASES.getOrDefault(plain, plain));
    }

    /** Whether it is one of a whole, and counts nothing. */
    public boolean isFraction() {
        return FRACTIONS.contains(base);
    }

    public boolean isPercent() {
        return base.equals("%");
    }

    /** Whether it is one that everybody writes, so that it is taken for one wherever it stands. */
    boolean isUsual() {
        return isFraction() || USUAL.contains(base) || base.isEmpty() && tens > 0;
    }

    /** Whether a figure of it without direction is as likely to be at most as at least. */
    public boolean mayBeAnUpperBound() {
        return LESS_IS_BETTER.contains(base);
    }

    /** Whether it counts things, as another does, by another word. */
    public boolean countsLike(Unit other) {
        return tens == other.tens && COUNTERS.contains(base) && COUNTERS.contains(other.base);
    }

    /** Smaller ones of the same kind that people report in: 万元 and 元 of 亿元. */
    public List<Unit> smaller() {
        return Stream.of("亿", "万", "")
                .map(prefix -> of(prefix + base))
                .filter(unit -> unit.tens() < tens)
                .toList();
    }

    /** Whether both say the same, however they are spelt. */
    public boolean sameAs(Unit other) {
        return tens == other.tens && base.equals(other.base);
    }

    /**
     * @return the same quantity in another unit, null where they measure different things; 4.8万 is of whatever is counted
     */
    public @Nullable BigDecimal convert(BigDecimal number, Unit to) {
        boolean onlyTens = base.isEmpty() && !to.isFraction();
        return onlyTens || base.equals(to.base) ? number.scaleByPowerOfTen(tens - to.tens) : null;
    }
}
