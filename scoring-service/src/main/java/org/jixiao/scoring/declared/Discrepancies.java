package org.jixiao.scoring.declared;

import static org.jixiao.scoring.declared.DiscrepancyKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** Discrepancies as they are found, each in a sentence. */
final class Discrepancies {

    private final List<Discrepancy> found = new ArrayList<>();

    void add(
            DiscrepancyKind kind,
            Severity severity,
            @Nullable String code,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal against,
            String zh,
            String en) {
        found.add(new Discrepancy(kind, severity, code, stated, against, new Words(zh + "。", en + ".")));
    }

    /** What is declared beside what is computed; nothing where they agree. */
    void computed(@Nullable String code, String zh, String en, BigDecimal own, BigDecimal awarded) {
        int side = own.compareTo(awarded);
        if (side == 0) {
            return;
        }
        String by = Plain.text(own.subtract(awarded).abs());
        add(
                side > 0 ? ABOVE_COMPUTED : BELOW_COMPUTED,
                side > 0 ? Severity.WARNING : Severity.NOTE,
                code,
                own,
                awarded,
                zh + "自评 " + Plain.text(own) + " 分，计算 " + Plain.text(awarded) + " 分，" + (side > 0 ? "多报 " : "少报 ") + by
                        + " 分",
                en + " is declared as " + Plain.text(own) + " and computed as " + Plain.text(awarded) + ": " + by
                        + (side > 0 ? " too much" : " too little"));
    }

    /** Those alike as they were found. */
    List<Discrepancy> gravestFirst() {
        return found.stream()
                .sorted(Comparator.comparing(Discrepancy::severity))
                .toList();
    }

    static String named(Node node) {
        return node.code() + " " + node.name();
    }

    /** {@code 19 + 37 + 38 = 94}; of many parts the sum alone. */
    static String added(List<BigDecimal> parts) {
        String sum = Plain.text(Declared.sum(parts));
        return parts.size() < 2 || parts.size() > 12
                ? sum
                : parts.stream().map(Plain::text).collect(Collectors.joining(" + ")) + " = " + sum;
    }
}
