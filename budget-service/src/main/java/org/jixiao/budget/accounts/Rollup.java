package org.jixiao.budget.accounts;

import java.util.Collection;

/**
 * Sum over the subjects below a prefix.
 *
 * @param code class (类) or section (款), e.g. {@code 208}
 */
public record Rollup(String code, String name, Amounts basic, Amounts project) {

    static Rollup of(String code, String name, Collection<Line> lines) {
        return new Rollup(code, name, Sums.of(Kind.BASIC, lines), Sums.of(Kind.PROJECT, lines));
    }

    public Amounts total() {
        return basic.plus(project);
    }
}
