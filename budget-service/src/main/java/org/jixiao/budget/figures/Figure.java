package org.jixiao.budget.figures;

import java.math.BigDecimal;

/**
 * An amount that follows from the accounts.
 *
 * @param code what a declaration names it by, e.g. {@code basic.executed}; see {@link FigureCode}
 * @param name in Chinese, e.g. 基本支出决算
 * @param amount yuan
 * @param sum whether it stands for several lines or one large kind of use, so that somebody may have divided by it
 */
public record Figure(String code, String name, BigDecimal amount, boolean sum) {

    public static Figure sum(String code, String name, BigDecimal amount) {
        return new Figure(code, name, amount, true);
    }

    public static Figure single(String code, String name, BigDecimal amount) {
        return new Figure(code, name, amount, false);
    }
}
