package org.jixiao.scoring.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was told, explained. Points, reasons and evidence are the card's own; the arithmetic and the second language,
 * which it doesn't carry, come of scoring its evidence again.
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

    /**
     * What comes out otherwise today, since a rule was told otherwise then, is told as the card has it, in Chinese alone and
     * without arithmetic.
     *
     * @param scheme that the card names
     * @param used the evidence that the card carries
     */
    public static Explanation of(ScorecardState card, Scheme scheme, Dossier used) {
        return new Explaining(card, scheme).explain(Scorecard.of(scheme, used));
    }

    private record Explaining(ScorecardState card, Scheme scheme) {

        Explanation explain(Scorecard again) {
            return new Explanation(
                    added(card.criteria()),
                    total(),
                    steps(scheme.code(), card.modifications(), scheme.modifiers(), again.modifications()),
                    nodes(card.criteria(), again.criteria()));
        }

        private Words total() {
            String total = Plain.text(card.total());
            Words whole = new Words(
                    "总分 " + total + " 分（满分 " + Plain.text(scheme.points()) + " 分）",
                    "The total is " + total + " of " + English.points(scheme.points()));
            if (card.removed()) {
                return whole.and(new Words(
                        "此后已无适用的评分方案，这是最后的评分", "which is what stood last: no scheme judges the department any more"));
            }
            if (card.provisional()) {
                return whole.and(new Words(
                        "尚待：" + waiting("总分的调整", "、") + "，暂不评等级",
                        "what waits: " + waiting("what becomes of the total", ", ") + ", so there is no grade yet"));
            }
            return scheme.grades().stream()
                    .filter(grade -> grade.name().equals(card.grade()))
                    .map(Grade::interval)
                    .map(interval -> whole.and(new Words(
                            interval.words("分").zh() + "，等级为“" + card.grade() + "”",
                            "which is " + interval.words(null).en() + " and earns the grade “" + card.grade() + "”")))
                    .findFirst()
                    .orElse(whole);
        }

        /** @param total what stands for the scheme's own code, which readers don't know */
        private String waiting(String total, String separator) {
            return card.pending().stream()
                    .map(code -> code.equals(scheme.code()) ? total : code)
                    .collect(Collectors.joining(separator));
        }

        private List<ExplainedNode> nodes(List<ScorecardState.Node> told, List<Node> again) {
            return told.stream()
                    .map(node -> node(
                            node,
                            again.stream()
                                    .filter(one -> one.code().equals(node.code()))
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
        }

        /** @param again the same, scored again */
        private ExplainedNode node(ScorecardState.Node node, @Nullable Node again) {
            boolean leaf = node.rule() != null;
            List<Modifier> modifiers =
                    scheme.criterion(node.code()).map(Criterion::modifiers).orElse(List.of());
            Rule rule = again == null ? null : again.judgedBy();
            boolean same = again != null
                    && Plain.same(node.awarded(), again.awarded())
                    && Objects.equals(node.reason(), again.reason());
            return new ExplainedNode(
                    node.code(),
                    node.name(),
                    node.points(),
                    node.awarded(),
                    node.status(),
                    node.rule(),
                    node.standard(),
                    leaf && rule != null ? rule.words(node.points(), unit(node)) : null,
                    sources(node.code(), node.evidence()),
                    leaf ? same ? again.arithmetic() : null : added(node),
                    told(node.reason(), same ? again.told() : null).orElseGet(() -> sum(node)),
                    steps(
                            node.code(),
                            node.modifications(),
                            modifiers,
                            again == null ? List.of() : again.modifications()),
                    nodes(node.children(), again == null ? List.of() : again.children()));
        }

        /** Of the figure that the node is judged by; absent where there is none. */
        private @Nullable String unit(ScorecardState.Node node) {
            boolean metric = scheme.criterion(node.code())
                    .filter(criterion -> criterion.evidence() instanceof Selector.Metric)
                    .isPresent();
            IndicatorState indicator =
                    node.evidence() == null ? null : node.evidence().indicator();
            return metric
                    ? "%"
                    : indicator != null && indicator.measures().size() == 1
                            ? indicator.measures().get(0).unit()
                            : null;
        }

        private List<ExplainedStep> steps(
                String code,
                @Nullable List<ScorecardState.Modification> told,
                List<Modifier> modifiers,
                List<Modification> again) {
            return Stream.ofNullable(told)
                    .flatMap(List::stream)
                    .map(step -> step(
                            code,
                            step,
                            modifiers,
                            again.stream()
                                    .filter(one -> same(step, one))
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
        }

        /** @param again the same, scored again; absent where it comes out otherwise */
        private ExplainedStep step(
                String code, ScorecardState.Modification step, List<Modifier> modifiers, @Nullable Modification again) {
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
                    again == null ? null : again.arithmetic(),
                    told(step.reason(), again == null ? null : again.told()).orElseThrow(),
                    sources(code, step.evidence()));
        }

        private static boolean same(ScorecardState.Modification step, Modification again) {
            return again.kind().equals(step.kind())
                    && Plain.same(step.from(), again.from())
                    && Plain.same(step.to(), again.to())
                    && again.reason().equals(step.reason());
        }

        private List<Source> sources(String code, ScorecardState.@Nullable Evidence evidence) {
            return Source.of(card.department(), card.fiscalYear(), code, evidence);
        }

        private static Optional<Words> told(@Nullable String reason, @Nullable Words again) {
            return Optional.ofNullable(reason).map(chinese -> again == null ? new Words(chinese, chinese) : again);
        }

        /** Of a branch that doesn't wait itself. */
        private static Words sum(ScorecardState.Node node) {
            String points = Plain.text(node.points());
            String awarded = node.awarded() == null ? null : Plain.text(node.awarded());
            return switch (node.status()) {
                case INAPPLICABLE -> new Words("其下各项均不适用", "nothing below it applies");
                case PENDING ->
                    new Words(
                            "目前得 " + awarded + " 分（标准分值 " + points + " 分），尚有待评定项",
                            awarded + " of " + English.points(node.points()) + " so far, something still waits");
                case SCORED ->
                    new Words(
                            "各项合计得 " + awarded + " 分（标准分值 " + points + " 分）",
                            awarded + " of " + English.points(node.points()));
            };
        }

        /** Absent where the children's points don't count: of too many nobody can tell which ones would. */
        private static @Nullable String added(ScorecardState.Node branch) {
            BigDecimal counted = Stream.ofNullable(branch.modifications())
                    .flatMap(List::stream)
                    .map(ScorecardState.Modification::from)
                    .findFirst()
                    .orElse(branch.awarded());
            return Plain.same(points(branch.children()), counted) ? added(branch.children()) : null;
        }

        private static BigDecimal points(List<ScorecardState.Node> nodes) {
            return nodes.stream()
                    .map(ScorecardState.Node::awarded)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** {@code 6 + 7 + 4 + 2 = 19}, of many {@code 36 × 1 + 4 × 0 = 36}; absent where nothing was awarded. */
        private static @Nullable String added(List<ScorecardState.Node> nodes) {
            List<BigDecimal> parts = nodes.stream()
                    .map(ScorecardState.Node::awarded)
                    .filter(Objects::nonNull)
                    .toList();
            if (parts.isEmpty()) {
                return null;
            }
            String sum = Plain.text(points(nodes));
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
