package org.jixiao.budget.declared;

import java.math.BigDecimal;

/**
 * An amount that follows from the accounts.
 *
 * @param code what a declaration names it by, e.g. {@code basic.executed}
 * @param name in Chinese, e.g. 基本支出决算
 * @param amount yuan
 */
public record Figure(String code, String name, BigDecimal amount) {}
