package org.jixiao.budget.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** @throws IllegalArgumentException where there is none */
    public Figure get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No figure is " + code));
    }

    public List<Figure> all() {
        return List.copyOf(byCode.values());
    }
}
