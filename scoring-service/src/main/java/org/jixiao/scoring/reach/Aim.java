package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Bound;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/** A grade that is aimed at: whatever isn't below it has reached it. */
record Aim(Grade grade) {

    private static final Comparator<Bound> UPWARDS =
            Comparator.comparing(Bound::value).thenComparing(bound -> !bound.inclusive());

    static Optional<Aim> at(Scheme scheme, String grade) {
        return scheme.grades().stream()
                .filter(each -> each.name().equals(grade))
                .findFirst()
                .map(Aim::new);
    }

    /** The lowest that isn't reached yet; the highest where all are. */
    static Aim above(Scheme scheme, BigDecimal total) {
        Comparator<Aim> upwards = Comparator.comparing(Aim::from, Comparator.nullsFirst(UPWARDS));
        return scheme.grades().stream()
                .map(Aim::new)
                .filter(aim -> !aim.reachedBy(total))
                .min(upwards)
                .orElseGet(() ->
                        scheme.grades().stream().map(Aim::new).max(upwards).orElseThrow());
    }

    boolean reachedBy(BigDecimal total) {
        Bound from = from();
        if (from == null) {
            return true;
        }
        int above = total.compareTo(from.value());
        return above > 0 || (above == 0 && from.inclusive());
    }

    /** {@code 90 分起}. */
    String zh() {
        Bound from = from();
        if (from == null) {
            return "不限分数";
        }
        return from.inclusive() ? Plain.text(from.value()) + " 分起" : "超过 " + Plain.text(from.value()) + " 分";
    }

    String en() {
        Bound from = from();
        if (from == null) {
            return "from any total";
        }
        return (from.inclusive() ? "from " : "above ") + Plain.text(from.value());
    }

    private @Nullable Bound from() {
        return grade.interval().from();
    }
}
