package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.EconomicSplit;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Drawing;

/** 支出规模和结构: what was spent, each share beside the whole it is a share of. */
final class ScaleSection {

    private ScaleSection() {}

    static void write(BudgetState budget, Outline out) {
        List<Share> shares = Share.structure(budget);
        String parts = shares.stream()
                .filter(share -> share.base().equals(Share.TOTAL))
                .map(share ->
                        share.item() + Wording.wanYuan(share.amount()) + "，占" + share.base() + "的" + percent(share))
                .collect(Collectors.joining("；"));
        List<Drawing> picture = StructurePicture.of(shares);
        Accounts.caution(budget, out);
        out.say(budget.fiscalYear() + "年" + (Accounts.open(budget) ? "累计总支出" : "年终决算总支出")
                + Wording.wanYuan(budget.sums().total().executed()) + "，其中：" + parts + "。构成见" + out.nextTable()
                + out.pointing("、", picture) + "。");
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 360)
                .column(Align.RIGHT, 240)
                .column(Align.RIGHT, 160)
                .column(Align.CENTER, 240)
                .header("项目", Accounts.executed(budget) + "数", "比重（%）", "比重的基数");
        int heads = 0;
        for (Share share : shares) {
            boolean head = share.base().equals(Share.TOTAL);
            String item = head ? (heads++ == 0 ? "一、" : "二、") + share.item() : "　　" + share.item();
            String[] row = {item, Wording.yuan(share.amount()), bare(share), "占" + share.base()};
            if (head) {
                table.strong(row);
            } else {
                table.row(row);
            }
        }
        BigDecimal total = budget.sums().total().executed();
        table.strong("合计", Wording.yuan(total), bare(Share.of("合计", total, Share.TOTAL, total)), Wording.NONE);
        out.table(table, "支出规模和结构（单位：元）");
        out.pictures(picture, "支出结构");
        split(budget, out);
        funds(budget, out);
    }

    private static void split(BudgetState budget, Outline out) {
        EconomicSplit split = budget.economicSplit();
        BigDecimal basic = budget.sums().basic().executed();
        if (split == null) {
            out.say("基本支出中人员经费与日常公用经费的划分尚未录入。");
            return;
        }
        BigDecimal difference = split.personnel().add(split.dailyOperating()).subtract(basic);
        if (difference.signum() != 0) {
            out.say("人员经费与日常公用经费之和与基本支出相差" + Wording.yuan(difference.abs()) + "元，待核实。");
        }
    }

    /** Of the funds those that there are; the general public budget alone is what everybody expects. */
    private static void funds(BudgetState budget, Outline out) {
        Map<String, BigDecimal> funds = new LinkedHashMap<>();
        funds.put("一般公共预算支出", budget.sums().generalPublic().executed());
        funds.put("政府性基金预算支出", budget.sums().governmentFund().executed());
        Amounts stateCapital = budget.sums().stateCapital();
        if (stateCapital != null) {
            funds.put("国有资本经营预算支出", stateCapital.executed());
        }
        funds.values().removeIf(executed -> executed.signum() == 0);
        if (funds.size() > 1) {
            out.say("总支出中，"
                    + funds.entrySet().stream()
                            .map(fund -> fund.getKey() + Wording.wanYuan(fund.getValue()))
                            .collect(Collectors.joining("，"))
                    + "，" + (funds.size() == 2 ? "两" : "三") + "类预算分别核算。");
        } else if (!funds.isEmpty() && !funds.containsKey("一般公共预算支出")) {
            out.say("总支出均为" + funds.keySet().iterator().next() + "。");
        }
    }

    private static String percent(Share share) {
        return share.percent() == null ? "比重（基数为零，不计算）" : Wording.percent(share.percent());
    }

    private static String bare(Share share) {
        return share.percent() == null ? Wording.NONE : Wording.decimals(share.percent());
    }
}
