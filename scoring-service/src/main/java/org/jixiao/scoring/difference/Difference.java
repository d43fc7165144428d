package org.jixiao.scoring.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Finding;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two scorecards.
 *
 * @param before total of the first; absent where there is none, or it was withdrawn (撤销)
 * @param after total of the second; absent where it withdraws the scorecard
 * @param change of the total; absent likewise
 * @param withdrawn what there is to say where either is withdrawn; absent where both stand
 * @param leaves in the order of the second card, then those only the first has
 * @param modifications what becomes of points once added up (折算、封顶、一票否决) in one of them, or otherwise in each
 * @param raised findings only the second has
 * @param settled findings only the first has
 */
public record Difference(
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal change,
        @Nullable String gradeBefore,
        @Nullable String gradeAfter,
        boolean otherScheme,
        @Nullable Words withdrawn,
        List<LeafChange> leaves,
        List<StepChange> modifications,
        List<Finding> raised,
        List<Finding> settled) {

    public Difference {
        leaves = List.copyOf(leaves);
        modifications = List.copyOf(modifications);
        raised = List.copyOf(raised);
        settled = List.copyOf(settled);
    }

    /** @param before absent to have all of {@code after} told as new, as it is where {@code before} was withdrawn */
    public static Difference between(@Nullable ScorecardState before, ScorecardState after) {
        boolean stood = before != null && !before.removed();
        if (after.removed()) {
            return withdrawn(stood ? before : null);
        }
        return stood || before == null
                ? standing(before, after, null)
                : standing(
                        null,
                        after,
                        new Words("评分结果此前已撤销，现重新评分。", "The scorecard had been withdrawn and is scored again."));
    }

    private static Difference withdrawn(@Nullable ScorecardState before) {
        return new Difference(
                before == null ? null : before.total(),
                null,
                null,
                before == null ? null : before.grade(),
                null,
                false,
                new Words("已无适用的评分方案，评分结果撤销。", "No scheme judges any more: the scorecard is withdrawn."),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Difference standing(
            @Nullable ScorecardState before, ScorecardState after, @Nullable Words withdrawn) {
        List<Finding> found = before == null ? List.of() : before.findings();
        boolean otherScheme = before != null && !before.scheme().equals(after.scheme());
        return new Difference(
                before == null ? null : before.total(),
                after.total(),
                before == null ? after.total() : after.total().subtract(before.total()),
                before == null ? null : before.grade(),
                after.grade(),
                otherScheme,
                withdrawn,
                leaves(before == null ? Map.of() : leaves(before), leaves(after), otherScheme),
                Steps.between(before, after),
                without(after.findings(), found),
                without(found, after.findings()));
    }

    private static List<LeafChange> leaves(Map<String, Node> before, Map<String, Node> after, boolean otherScheme) {
        List<LeafChange> changes = new ArrayList<>();
        after.forEach((code, node) -> {
            Node was = before.get(code);
            if (was == null) {
                changes.add(change(ChangeKind.ADDED, node, null, node, Why.added(node)));
            } else if (differ(was, node)) {
                changes.add(change(ChangeKind.CHANGED, node, was, node, Why.changed(was, node, otherScheme)));
            }
        });
        before.forEach((code, node) -> {
            if (!after.containsKey(code)) {
                changes.add(change(ChangeKind.REMOVED, node, node, null, Why.REMOVED));
            }
        });
        return changes;
    }

    /** A new revision of the same fact that leaves points and reason as they were is no news of the card. */
    private static boolean differ(Node before, Node after) {
        return !Plain.same(before.awarded(), after.awarded())
                || before.points().compareTo(after.points()) != 0
                || before.outcome() != after.outcome()
                || before.status() != after.status()
                || !Objects.equals(before.reason(), after.reason());
    }

    private static LeafChange change(
            ChangeKind kind, Node named, @Nullable Node before, @Nullable Node after, Words why) {
        Words was = came(before);
        Words is = came(after);
        return new LeafChange(
                named.code(),
                named.name(),
                kind,
                before == null ? null : before.awarded(),
                after == null ? null : after.awarded(),
                new Words(
                        "%s %s：%s。".formatted(named.code(), step(was.zh(), is.zh()), why.zh()),
                        "%s %s: %s.".formatted(named.code(), step(was.en(), is.en()), why.en())));
    }

    /** How a leaf came out. */
    private static Words came(@Nullable Node node) {
        if (node == null) {
            return new Words("无", "none");
        }
        BigDecimal awarded = node.awarded();
        if (awarded != null) {
            return new Words(awarded.toPlainString(), awarded.toPlainString());
        }
        return node.status() == Status.INAPPLICABLE ? new Words("不适用", "not applicable") : new Words("待评定", "pending");
    }

    private static String step(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static Map<String, Node> leaves(ScorecardState card) {
        Map<String, Node> leaves = new LinkedHashMap<>();
        card.criteria().stream().flatMap(Difference::leaves).forEach(leaf -> leaves.put(leaf.code(), leaf));
        return leaves;
    }

    private static Stream<Node> leaves(Node node) {
        return node.children().isEmpty()
                ? Stream.of(node)
                : node.children().stream().flatMap(Difference::leaves);
    }
}
