package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jspecify.annotations.Nullable;

/** Figures that are not entered but follow from what is. */
final class Reckoning {

    private static final int SHARE_DECIMALS = 6;
    private static final int SATISFACTION_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Reckoning() {}

    static boolean inPercent(@Nullable String unit) {
        return Objects.equals(unit, "%") || Objects.equals(unit, "％");
    }

    /** @param denominator not zero */
    static BigDecimal share(BigDecimal numerator, BigDecimal denominator, @Nullable String unit) {
        BigDecimal whole = inPercent(unit) ? HUNDRED : Objects.equals(unit, "‰") ? THOUSAND : BigDecimal.ONE;
        return Figure.plain(numerator.multiply(whole).divide(denominator, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** 满意度 in %: what the answers are worth, over all who answered. */
    static BigDecimal satisfaction(List<AnswerCount> answers, int respondents) {
        BigDecimal worth = answers.stream()
                .map(answer -> answer.worth().multiply(BigDecimal.valueOf(answer.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figure.plain(worth.multiply(HUNDRED)
                .divide(BigDecimal.valueOf(respondents), SATISFACTION_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether a stated figure is the reckoned one, to as many decimals as it states. */
    static boolean agrees(BigDecimal stated, BigDecimal reckoned) {
        return reckoned.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
    }
}
