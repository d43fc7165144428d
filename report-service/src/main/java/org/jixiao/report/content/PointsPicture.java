package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.drawing.Bars;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;
import org.jspecify.annotations.Nullable;

/** 各类得分: the points of each category within those it could have. */
final class PointsPicture {

    private static final int NAMES = 120_000;
    private static final int LABELS = 120_000;
    private static final int PITCH = 18_000;

    private PointsPicture() {}

    /** None where there is nothing to compare. */
    static List<Drawing> of(ScorecardState card) {
        List<Node> branches = card.criteria().stream().filter(Leaf::applies).toList();
        BigDecimal most = branches.stream().map(Node::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (branches.size() < 2 || most.signum() == 0) {
            return List.of();
        }
        Bars bars = new Bars(NAMES, LABELS, PITCH, most).key(Fill.DARK, "得分").key(Fill.WHITE, "标准分值");
        for (Node branch : branches) {
            BigDecimal awarded = branch.awarded() == null ? BigDecimal.ZERO : branch.awarded();
            bars.within(branch.name(), awarded, branch.points(), Fill.DARK, label(branch));
        }
        return List.of(bars.draw());
    }

    private static String label(Node branch) {
        String of = " / " + Wording.plain(branch.points()) + "分";
        if (branch.awarded() == null) {
            return "待评" + of;
        }
        String share = rate(branch.awarded(), branch.points());
        return Wording.plain(branch.awarded()) + of + (Leaf.waits(branch) ? "，其余待评" : share);
    }

    private static String rate(BigDecimal awarded, BigDecimal points) {
        @Nullable BigDecimal rate = Percent.of(awarded, points);
        return rate == null ? "" : "，得分率" + Wording.percent(rate);
    }
}
