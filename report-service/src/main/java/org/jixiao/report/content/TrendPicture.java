package org.jixiao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.drawing.Curves;
import org.jixiao.report.drawing.Curves.Figure;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jspecify.annotations.Nullable;

/** 历年总分: the totals of the years, or the share of full points where those differ. */
final class TrendPicture {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LINES = BigDecimal.valueOf(5);

    private TrendPicture() {}

    /** @param scores ordered by year; one year alone is no trend */
    static List<Drawing> of(List<PastScore> scores) {
        if (scores.size() < 2
                || scores.stream().anyMatch(score -> score.points().signum() <= 0)) {
            return List.of();
        }
        int first = scores.get(0).fiscalYear();
        int last = scores.get(scores.size() - 1).fiscalYear();
        BigDecimal points = scores.get(0).points();
        boolean alike = scores.stream().allMatch(score -> score.points().compareTo(points) == 0);
        BigDecimal end = alike ? points : HUNDRED;
        List<String> years = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            years.add(year + "年");
            figures.add(figure(in(scores, year), alike));
        }
        return List.of(new Curves(
                        alike ? "（分）" : "（%）",
                        years,
                        end,
                        end.divide(LINES, 1, RoundingMode.HALF_UP).stripTrailingZeros())
                .curve(alike ? "综合得分" : "得分率", Pen.BOLD, Fill.DARK, figures)
                .draw());
    }

    private static @Nullable PastScore in(List<PastScore> scores, int year) {
        return scores.stream()
                .filter(score -> score.fiscalYear() == year)
                .findFirst()
                .orElse(null);
    }

    private static Figure figure(@Nullable PastScore score, boolean alike) {
        if (score == null) {
            return new Figure(null, Wording.NONE);
        }
        BigDecimal rate = Percent.ofSome(score.total(), score.points());
        String told = alike ? Wording.plain(score.total()) : Wording.percent(rate);
        return new Figure(alike ? score.total() : rate, told + standing(score));
    }

    private static String standing(PastScore score) {
        if (score.provisional()) {
            return "（未评完）";
        }
        return score.grade() == null ? "" : "（" + score.grade() + "）";
    }
}
