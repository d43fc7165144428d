package org.jixiao.scoring.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A card, explained.
 *
 * @param arithmetic how the total comes of the criteria
 * @param sentence the total and its grade, and why
 * @param steps what became of the criteria's points once added up; empty where they are the total
 */
public record Explanation(
        @Nullable String arithmetic, Words sentence, List<ExplainedStep> steps, List<ExplainedNode> criteria) {

    /** More than these can't be taken in one by one. */
    private static final int MOST_PARTS = 12;

    public Explanation {
        steps = List.copyOf(steps);
        criteria = List.copyOf(criteria);
    }

    /** @param origins finds for each piece of evidence what it was translated from */
    public static Explanation of(
            String department,
            int fiscalYear,
            Scheme scheme,
            Scorecard card,
            Function<Evidence, ScorecardState.Evidence> origins) {
        return new Explaining(department, fiscalYear, scheme, origins).explain(card);
    }

    private record Explaining(
            String department, int fiscalYear, Scheme scheme, Function<Evidence, ScorecardState.Evidence> origins) {

        Explanation explain(Scorecard card) {
            return new Explanation(
                    added(card.criteria()),
                    total(card),
                    card.modifications().stream()
                            .map(step -> step(step, scheme.code(), scheme.modifiers()))
                            .toList(),
                    card.criteria().stream().map(this::node).toList());
        }

        private Words total(Scorecard card) {
            String total = Plain.text(card.total());
            Words whole = new Words(
                    "总分 " + total + " 分（满分 " + Plain.text(scheme.points()) + " 分）",
                    "The total is " + total + " of " + Plain.text(scheme.points()) + " points");
            if (card.provisional()) {
                String waiting = String.join("、", card.pending());
                return whole.and(
                        new Words("尚待：" + waiting + "，暂不评等级", "what waits: " + waiting + ", so there is no grade yet"));
            }
            return scheme.grades().stream()
                    .filter(grade -> grade.name().equals(card.grade()))
                    .map(Grade::interval)
                    .map(interval -> whole.and(new Words(
                            "在 " + interval + " 之内，等级为“" + card.grade() + "”",
                            "which lies in " + interval + " and earns the grade “" + card.grade() + "”")))
                    .findFirst()
                    .orElse(whole);
        }

        private ExplainedNode node(Node node) {
            boolean leaf = node.judgedBy() != null;
            List<Modifier> modifiers =
                    scheme.criterion(node.code()).map(Criterion::modifiers).orElse(List.of());
            return new ExplainedNode(
                    node.code(),
                    node.name(),
                    node.points(),
                    node.awarded(),
                    Status.valueOf(node.status().name()),
                    node.rule(),
                    node.standard(),
                    leaf ? Objects.requireNonNull(node.judgedBy()).words(node.points()) : null,
                    sources(node.code(), node.evidence()),
                    leaf ? node.arithmetic() : added(node.children()),
                    sentence(node),
                    node.modifications().stream()
                            .map(step -> step(step, node.code(), modifiers))
                            .toList(),
                    node.children().stream().map(this::node).toList());
        }

        private ExplainedStep step(Modification step, String code, List<Modifier> modifiers) {
            Words rule = modifiers.stream()
                    .filter(modifier -> modifier.kind().equals(step.kind()))
                    .map(Modifier::words)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no modifier " + step.kind() + " of " + code));
            return new ExplainedStep(
                    step.kind(),
                    rule,
                    step.from(),
                    step.to(),
                    step.arithmetic(),
                    step.told(),
                    sources(code, step.evidence()));
        }

        private List<Source> sources(String code, @Nullable Evidence evidence) {
            return Source.of(department, fiscalYear, code, evidence == null ? null : origins.apply(evidence));
        }

        private static Words sentence(Node node) {
            Words told = node.told();
            if (told != null) {
                return told;
            }
            String points = Plain.text(node.points());
            String awarded = node.awarded() == null ? null : Plain.text(node.awarded());
            return switch (node.status()) {
                case INAPPLICABLE -> new Words("其下各项均不适用", "nothing below it applies");
                case PENDING ->
                    new Words(
                            "目前得 " + awarded + " 分（标准分值 " + points + " 分），尚有待评定项",
                            awarded + " of " + points + " points so far, something still waits");
                case SCORED ->
                    new Words("各项合计得 " + awarded + " 分（标准分值 " + points + " 分）", awarded + " of " + points + " points");
            };
        }

        /** {@code 6 + 7 + 4 + 2 = 19}, of many {@code 36 × 1 + 4 × 0 = 36}; absent where nothing was awarded. */
        private static @Nullable String added(List<Node> nodes) {
            List<BigDecimal> parts =
                    nodes.stream().map(Node::awarded).filter(Objects::nonNull).toList();
            if (parts.isEmpty()) {
                return null;
            }
            String sum = Plain.text(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            if (parts.size() == 1) {
                return sum;
            }
            return (parts.size() > MOST_PARTS ? grouped(parts) : parts.stream().map(Plain::text))
                    .collect(Collectors.joining(" + ", "", " = " + sum));
        }

        /** {@code 36 × 1}, {@code 4 × 0}: so often each, the highest first. */
        private static Stream<String> grouped(List<BigDecimal> parts) {
            return parts.stream()
                    .collect(Collectors.groupingBy(
                            Plain::number, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(part -> part.getValue() + " × " + Plain.text(part.getKey()));
        }
    }
}
