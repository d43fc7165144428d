package org.jixiao.budget.entry;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.Page;

@Schema(description = "某年度的支付，与国库对账用。 Payments of a year, to be reconciled with the treasury.")
public record YearPayments(
        @Schema(
                description =
                        "全部符合条件的支付合计，元（不限于本页）；笔数为 payments.total。 What all that match come to in yuan, on whatever page; payments.total is their number.")
        BigDecimal sum,

        @Schema(description = "一页支付，按日期和凭证号。 A page of them, by date and voucher.")
        Page<YearPayment> payments) {}
