package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.drawing.Bars;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;

/** 支出结构: basic and project expenditure, and below each what it consists of. */
final class StructurePicture {

    private static final int NAMES = 120_000;
    private static final int LABELS = 152_000;
    private static final int PITCH = 15_000;

    private StructurePicture() {}

    static List<Drawing> of(List<Share> shares) {
        BigDecimal most = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.signum() == 0) {
            return List.of();
        }
        Bars bars = new Bars(NAMES, LABELS, PITCH, most);
        for (Share share : shares) {
            String label = Wording.wanYuan(share.amount())
                    + (share.percent() == null ? "" : "，占" + share.base() + Wording.percent(share.percent()));
            if (share.base().equals(Share.TOTAL)) {
                bars.bar(share.item(), share.amount(), Fill.DARK, label);
            } else {
                bars.part(share.item(), share.amount(), Fill.LIGHT, label);
            }
        }
        return List.of(bars.draw());
    }
}
