package org.jixiao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Outcome;
import org.jixiao.events.ScorecardState.Status;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is judged, with the branches above it, outermost first.
 *
 * @param above empty where the leaf stands at the top itself
 */
record Leaf(List<Node> above, Node node) {

    static List<Leaf> under(Node branch) {
        List<Leaf> leaves = new ArrayList<>();
        gather(List.of(), branch, leaves);
        return leaves;
    }

    private static void gather(List<Node> above, Node node, List<Leaf> leaves) {
        if (node.children().isEmpty()) {
            leaves.add(new Leaf(above, node));
            return;
        }
        List<Node> path = new ArrayList<>(above);
        path.add(node);
        node.children().forEach(child -> gather(List.copyOf(path), child, leaves));
    }

    @Nullable
    IndicatorState indicator() {
        return node.evidence() == null ? null : node.evidence().indicator();
    }

    /** What scoring says of it, set as the rest of the report; absent where it says nothing. */
    static @Nullable String reason(Node node) {
        return node.reason() == null || node.reason().isBlank() ? null : Wording.said(node.reason());
    }

    boolean pending() {
        return waits(node);
    }

    /** True of a leaf without points and of a branch above one, which has the points so far. */
    static boolean waits(Node node) {
        return applies(node) && (node.status() == Status.PENDING || node.awarded() == null);
    }

    /** False of what doesn't concern the department (不适用): it has no points, and none are missing. */
    static boolean applies(Node node) {
        return node.status() != Status.INAPPLICABLE;
    }

    boolean applies() {
        return applies(node);
    }

    /** True where points were lost, not where they are still open. */
    boolean deducted() {
        return applies() && !pending() && node.awarded().compareTo(node.points()) < 0;
    }

    /** True where points were lost and count: not below a branch that waits itself, and has no points before it is mended. */
    boolean lost() {
        return deducted() && above.stream().noneMatch(branch -> waits(branch) && reason(branch) != null);
    }

    /** True where a missed target counts as met by an approved special case, not where such an approval changes nothing. */
    boolean waived() {
        return node.outcome() == Outcome.WAIVED;
    }

    /** True where a target was changed within the year. */
    boolean changed() {
        return indicator() != null && Remark.change(indicator()) != null;
    }

    boolean missed() {
        return node.outcome() == Outcome.MISSED;
    }

    /** True where a target is exceeded so far that it costs points. */
    boolean exceeded() {
        return node.outcome() == Outcome.EXCEEDED;
    }

    /** True where points were given by degree, with no target to miss, and on cards scored before outcomes were told. */
    boolean outcomeless() {
        return node.outcome() == null || node.outcome() == Outcome.GRADED;
    }

    String level1() {
        Node top = above.isEmpty() ? node : above.get(0);
        return top.name() + "（" + Wording.plain(top.points()) + "分）";
    }

    /** 二级指标: the indicator's own, else the branch or criterion below the first level. */
    String level2() {
        IndicatorState indicator = indicator();
        if (indicator != null) {
            return indicator.level2();
        }
        return above.size() > 1 ? above.get(1).name() : node.name();
    }

    /** 三级指标: the indicator's own, else the criterion where it stands below the second level. */
    String level3() {
        IndicatorState indicator = indicator();
        if (indicator != null) {
            return indicator.level3();
        }
        return above.size() > 1 ? node.name() : Wording.NONE;
    }

    String name() {
        IndicatorState indicator = indicator();
        return indicator == null ? node.name() : indicator.name();
    }

    String awarded() {
        if (!applies()) {
            return Wording.INAPPLICABLE;
        }
        return pending() ? "待评" : Wording.plain(node.awarded());
    }
}
