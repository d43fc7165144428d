package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jspecify.annotations.Nullable;

/**
 * What people write themselves: 主要经验及做法, 存在的问题, 改进措施, a description for single criteria, and why controlled expenses
 * changed.
 *
 * @param revision 0 until something has been written
 * @param expenseReasons 三公经费、会议费、培训费增减的主要原因; what was written before there was a place for them has none
 */
public record Narrative(
        long revision,
        List<String> experience,
        List<String> problems,
        List<String> remedies,
        List<Description> descriptions,
        @Nullable List<ExpenseReason> expenseReasons) {

    public Narrative {
        experience = List.copyOf(experience);
        problems = List.copyOf(problems);
        remedies = List.copyOf(remedies);
        descriptions = List.copyOf(descriptions);
        expenseReasons = expenseReasons == null ? List.of() : List.copyOf(expenseReasons);
    }

    /** @param criterion code of a criterion of the scheme, e.g. {@code C1} */
    public record Description(String criterion, List<String> paragraphs) {
        public Description {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public record ExpenseReason(ExpenseKind kind, List<String> paragraphs) {
        public ExpenseReason {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public static final Narrative NONE = new Narrative(0, List.of(), List.of(), List.of(), List.of(), List.of());

    public List<String> describing(String criterion) {
        return descriptions.stream()
                .filter(d -> d.criterion().equals(criterion))
                .flatMap(d -> d.paragraphs().stream())
                .toList();
    }

    /** Why an expense is more or less than it was, or was to be. */
    public List<String> explaining(ExpenseKind kind) {
        return expenseReasons.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.paragraphs().stream())
                .toList();
    }
}
