package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All figures of a year's accounts, in a fixed order. */
public final class Figures {

    private final Map<String, Figure> byCode = new LinkedHashMap<>();

    public Figures(Collection<Figure> figures) {
        figures.forEach(figure -> {
            if (byCode.put(figure.code(), figure) != null) {
                throw new IllegalArgumentException("Two figures are " + figure.code());
            }
        });
    }

    public Optional<Figure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Figure> all() {
        return List.copyOf(byCode.values());
    }

    /** Figures other than this one by which the numerator gives such a share. */
    List<Figure> basesThatGive(Range percent, Figure numerator, Figure notThis) {
        Predicate<Figure> gives =
                base -> base.amount().signum() > 0 && percent.holds(Range.percent(numerator.amount(), base.amount()));
        return byCode.values().stream()
                .filter(base ->
                        !base.code().equals(notThis.code()) && !base.code().equals(numerator.code()))
                .filter(base -> base.amount().compareTo(notThis.amount()) != 0)
                .filter(gives)
                .toList();
    }

    BigDecimal amountOf(String code) {
        return find(code).map(Figure::amount).orElseThrow(() -> new IllegalArgumentException("No figure is " + code));
    }
}
