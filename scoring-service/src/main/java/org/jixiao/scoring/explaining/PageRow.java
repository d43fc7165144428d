package org.jixiao.scoring.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.explanation.ExplainedNode;
import org.jixiao.scoring.explanation.ExplainedStep;
import org.jixiao.scoring.explanation.Source;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page, in one language.
 *
 * @param depth 0 at the top
 * @param branch whether something is below it
 * @param awarded a dash where nothing was
 * @param rule lines: what the rule says, and the district's own words
 * @param evidence lines
 * @param reckoning lines: the arithmetic, and the sentence
 */
public record PageRow(
        int depth,
        boolean branch,
        String code,
        String name,
        String points,
        String awarded,
        List<String> rule,
        List<String> evidence,
        List<String> reckoning) {

    static List<PageRow> of(List<ExplainedNode> nodes, Function<Words, String> language) {
        return nodes.stream().flatMap(node -> of(node, 0, null, language)).toList();
    }

    /** @param told the standard of the row above it, which isn't told again */
    private static Stream<PageRow> of(
            ExplainedNode node, int depth, @Nullable String told, Function<Words, String> language) {
        return Stream.concat(
                Stream.of(row(node, depth, told, language)),
                node.children().stream().flatMap(child -> of(child, depth + 1, node.standard(), language)));
    }

    private static PageRow row(ExplainedNode node, int depth, @Nullable String told, Function<Words, String> language) {
        List<String> rule = new ArrayList<>();
        if (node.rule() != null) {
            rule.add(language.apply(node.rule()));
        }
        if (node.standard() != null && !node.standard().equals(told)) {
            rule.add("“" + node.standard() + "”");
        }
        return new PageRow(
                depth,
                !node.children().isEmpty(),
                node.code(),
                node.name(),
                Plain.text(node.points()),
                node.awarded() == null ? "—" : Plain.text(node.awarded()),
                rule,
                node.evidence().stream()
                        .flatMap(source -> lines(source, language))
                        .toList(),
                Stream.concat(
                                Stream.concat(
                                        Stream.ofNullable(node.arithmetic()),
                                        Stream.of(language.apply(node.sentence()))),
                                node.steps().stream().flatMap(step -> lines(step, language)))
                        .toList());
    }

    static Stream<String> lines(ExplainedStep step, Function<Words, String> language) {
        return Stream.concat(
                Stream.concat(Stream.of(language.apply(step.rule())), Stream.ofNullable(step.arithmetic())),
                Stream.of(language.apply(step.sentence())));
    }

    private static Stream<String> lines(Source source, Function<Words, String> language) {
        String revision = source.revision() == null
                ? ""
                : " " + language.apply(new Words("修订 " + source.revision(), "revision " + source.revision()));
        return Stream.concat(
                Stream.of(language.apply(source.what()) + revision),
                source.facts().stream()
                        .map(fact -> language.apply(new Words(
                                fact.name().zh() + "：" + fact.value(),
                                fact.name().en() + ": " + fact.value()))));
    }
}
