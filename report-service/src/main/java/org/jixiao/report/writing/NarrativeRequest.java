package org.jixiao.report.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.content.Narrative.Description;
import org.jixiao.report.content.Narrative.ExpenseReason;
import org.jixiao.web.OneLine;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that is written for the year, as lists of paragraphs; a paragraph is one line.
 *
 * @param experience 主要经验及做法
 * @param problems 存在的问题
 * @param remedies 改进措施
 * @param descriptions 各项评分内容的说明
 * @param expenseReasons “三公”经费、会议费、培训费增减的主要原因; none where absent
 */
public record NarrativeRequest(
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @OneLine String> experience,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @OneLine String> problems,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @OneLine String> remedies,
        @NotNull @Size(max = 200) List<@NotNull @Valid DescriptionRequest> descriptions,
        @Nullable @Size(max = 7) List<@NotNull @Valid ExpenseReasonRequest> expenseReasons) {

    /** Some hundred pages. */
    private static final int MOST_CHARACTERS = 100_000;

    /** @param criterion code of a criterion of the scheme, once each, e.g. {@code C1} */
    public record DescriptionRequest(
            @NotNull @Pattern(regexp = "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$")
            String criterion,

            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @OneLine String> paragraphs) {}

    /** @param kind once each, e.g. {@code MEETING} */
    public record ExpenseReasonRequest(
            @NotNull ExpenseKind kind,

            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @OneLine String> paragraphs) {}

    /** @throws Refusal 400 where a criterion or an expense is described twice, and where all of it is too long to be read */
    Narrative checked(long revision) {
        List<Refusal.Fault> faults = new ArrayList<>(tooLong());
        List<ExpenseReasonRequest> reasons = expenseReasons == null ? List.of() : expenseReasons;
        Set<ExpenseKind> explained = EnumSet.noneOf(ExpenseKind.class);
        for (int at = 0; at < reasons.size(); at++) {
            if (!explained.add(reasons.get(at).kind())) {
                faults.add(new Refusal.Fault(
                        "expenseReasons[" + at + "].kind",
                        new Text("该项经费已说明原因。", "The reasons of this expense are told already.")));
            }
        }
        Set<String> described = new HashSet<>();
        for (int at = 0; at < descriptions.size(); at++) {
            if (!described.add(descriptions.get(at).criterion())) {
                faults.add(new Refusal.Fault(
                        "descriptions[" + at + "].criterion",
                        new Text("该评分项已有说明。", "This criterion is described already.")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Narrative(
                revision,
                experience,
                problems,
                remedies,
                descriptions.stream()
                        .map(each -> new Description(each.criterion(), each.paragraphs()))
                        .toList(),
                reasons.stream()
                        .map(each -> new ExpenseReason(each.kind(), each.paragraphs()))
                        .toList());
    }

    private List<Refusal.Fault> tooLong() {
        long characters = Stream.of(
                        Stream.of(experience, problems, remedies),
                        descriptions.stream().map(DescriptionRequest::paragraphs),
                        Stream.ofNullable(expenseReasons).flatMap(List::stream).map(ExpenseReasonRequest::paragraphs))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        if (characters <= MOST_CHARACTERS) {
            return List.of();
        }
        Text reason = new Text(
                "文字说明全文共 " + characters + " 字，至多 " + MOST_CHARACTERS + " 字，请删减。",
                "All paragraphs together have " + characters + " characters, and at most " + MOST_CHARACTERS
                        + " are allowed: shorten them.");
        return List.of(new Refusal.Fault("", reason));
    }

    /**
     * A scorecard's criteria are its scheme's: what is written of another would be told out of place.
     *
     * @throws Refusal 400 naming each code that the scorecard doesn't have
     */
    void checkAgainst(ScorecardState card) {
        Set<String> known = new LinkedHashSet<>();
        card.criteria().forEach(node -> gather(node, known));
        List<Refusal.Fault> faults = new ArrayList<>();
        for (int at = 0; at < descriptions.size(); at++) {
            String code = descriptions.get(at).criterion();
            if (!known.contains(code)) {
                String codes = String.join(", ", known);
                faults.add(new Refusal.Fault(
                        "descriptions[" + at + "].criterion",
                        new Text(
                                "现行评分方案没有评分项 " + code + "（区分大小写），可用：" + codes + "。",
                                "The scheme has no criterion " + code + " (case matters); it has: " + codes + ".")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void gather(Node node, Set<String> known) {
        known.add(node.code());
        node.children().forEach(child -> gather(child, known));
    }
}
