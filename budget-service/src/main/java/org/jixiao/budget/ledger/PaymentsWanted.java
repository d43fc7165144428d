package org.jixiao.budget.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which payments of a year are asked for; what is absent doesn't matter.
 *
 * @param line its code
 * @param from first day
 * @param to last day
 */
public record PaymentsWanted(
        @Nullable String voucher,
        @Nullable String line,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
