package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** Whether both say the same, however they are spelt. */
    public boolean sameAs(Unit other) {
        return tens == other.tens && base.equals(other.base);
    }

    /** @return the same quantity in another unit, null where they measure different things */
    public @Nullable BigDecimal convert(BigDecimal number, Unit to) {
        return base.equals(to.base) ? number.scaleByPowerOfTen(tens - to.tens) : null;
    }
}
