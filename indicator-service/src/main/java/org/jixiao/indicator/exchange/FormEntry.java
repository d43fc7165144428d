package org.jixiao.indicator.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.exchange.Entered.Difference;
import org.jixiao.indicator.exchange.Entered.Indicator;
import org.jixiao.indicator.exchange.Entered.Kind;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.form.Draft;
import org.jixiao.indicator.form.Drafted;
import org.jixiao.indicator.form.Drafting;
import org.jixiao.indicator.form.FormTable;
import org.jixiao.indicator.history.Change;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.Filling;
import org.jixiao.indicator.register.Filling.Outcome.Filled;
import org.jixiao.indicator.register.Filling.Outcome.Refused;
import org.jixiao.indicator.register.Filling.Wish;
import org.jixiao.indicator.register.IndicatorRegister;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * Enters a filled form, each indicator as if it had been sent alone, and every fault is led back to its cell.
 * Whether what was done stays is for the caller to say, whose transaction it is.
 */
@ApplicationScoped
class FormEntry {

    private final Filling filling;
    private final PlanTable plans;
    private final Validator validator;

    @Inject
    FormEntry(Filling filling, PlanTable plans, Validator validator) {
        this.filling = filling;
        this.plans = plans;
        this.validator = validator;
    }

    /** What was done, and what could not be. */
    record Result(List<Indicator> indicators, Troubles troubles, Drafted drafted, List<String> ignored) {

        Entered told(boolean entered, Language language) {
            return new Entered(
                    entered,
                    count(Entered.Outcome.NEW),
                    count(Entered.Outcome.CHANGED),
                    count(Entered.Outcome.UNCHANGED),
                    indicators,
                    troubles.told(language),
                    drafted.notes().stream()
                            .map(note ->
                                    new Entered.Remark(note.address(), language.of(new Text(note.zh(), note.en()))))
                            .toList(),
                    ignored);
        }

        private int count(Entered.Outcome outcome) {
            return (int) indicators.stream()
                    .filter(indicator -> indicator.outcome() == outcome)
                    .count();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Result enter(YearKey year, FormTable table, Actor who) {
        List<IndicatorState> existing = filling.own(year);
        Drafted drafted = Drafting.of(table, existing, filling.removedCodes(year), isLocked(year));
        Troubles troubles = new Troubles();
        drafted.questions().forEach(troubles::add);
        List<Indicator> indicators = new ArrayList<>();
        List<Draft> added = drafted.drafts().stream()
                .filter(draft -> draft.before() == null)
                .toList();
        int room = IndicatorRegister.MOST_INDICATORS - existing.size();
        if (added.size() > room) {
            troubles.add(added.get(Math.max(room, 0)).address(Column.NAME), Kind.RULE, IndicatorRegister.FULL);
            return new Result(indicators, troubles, drafted, table.ignored());
        }
        List<Draft> valid = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        for (Draft draft : drafted.drafts()) {
            Requests requests = Requests.of(draft);
            if (isValid(requests, draft, troubles)) {
                valid.add(draft);
                wishes.add(wish(requests, draft));
            }
        }
        List<Filling.Outcome> outcomes;
        try {
            outcomes = filling.fill(year, wishes, who);
        } catch (Refusal ofTheYear) {
            troubles.add(drafted.drafts().get(0).address(Column.NAME), Kind.RULE, ofTheYear.detail());
            return new Result(List.of(), troubles, drafted, table.ignored());
        }
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Refused refused) {
                tell(refused, valid.get(i), troubles);
            } else {
                indicators.add(entered((Filled) outcomes.get(i), valid.get(i)));
            }
        }
        return new Result(indicators, troubles, drafted, table.ignored());
    }

    private boolean isLocked(YearKey year) {
        return Progress.of(plans.find(year).orElse(null)).locksPlan() != null;
    }

    private boolean isValid(Requests requests, Draft draft, Troubles troubles) {
        var violations = validator.validate(requests);
        violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> {
                    String path = violation.getPropertyPath().toString().replaceFirst("^(definition|actual)\\.", "");
                    String cell = path.equals("code") ? draft.address(Column.CODE) : draft.address(path);
                    // Bean Validation asks the request for its language itself.
                    troubles.add(
                            cell,
                            Kind.INVALID,
                            titled(draft, path, new Text(violation.getMessage(), violation.getMessage())));
                });
        return violations.isEmpty();
    }

    private static Wish wish(Requests requests, Draft draft) {
        return new Wish(
                draft.code(),
                draft.before(),
                draft.revision(),
                requests.definition().definition(),
                requests.actual() == null ? null : requests.actual().actuals());
    }

    private static Indicator entered(Filled filled, Draft draft) {
        IndicatorState before = filled.before();
        boolean same = before != null && before.revision() == filled.now().revision();
        return new Indicator(
                draft.code(),
                filled.now().name(),
                same ? Entered.Outcome.UNCHANGED : before == null ? Entered.Outcome.NEW : Entered.Outcome.CHANGED,
                filled.now().revision(),
                draft.address(Column.NAME),
                filled.waiverLapsed(),
                same ? List.of() : differences(before, filled.now(), draft));
    }

    private static List<Difference> differences(@Nullable IndicatorState before, IndicatorState now, Draft draft) {
        return Change.between(before, now).stream()
                .map(change -> {
                    Column column = Draft.column(change.field());
                    return Difference.of(
                            change,
                            column == null ? null : column.heading(),
                            column == null ? null : draft.address(change.field()));
                })
                .toList();
    }

    private static void tell(Refused refused, Draft draft, Troubles troubles) {
        Refusal refusal = refused.refusal();
        Kind kind = refusal.status() == 400 ? Kind.INVALID : refusal.status() == 422 ? Kind.RULE : Kind.CONFLICT;
        refusal.faults()
                .forEach(fault ->
                        troubles.add(draft.address(fault.field()), kind, titled(draft, fault.field(), fault.reason())));
        if (refusal.status() == 412) {
            troubles.add(draft.address(Column.REVISION), kind, refusal.detail());
        } else if (refusal.faults().isEmpty()) {
            cells(refused, draft).forEach(cell -> troubles.add(cell, kind, refusal.detail()));
        }
    }

    /** A cell alone tells nobody what is to be filled in. */
    private static Text titled(Draft draft, String path, Text reason) {
        String title = draft.title(path);
        return new Text(title + "：" + reason.zh(), title + ": " + reason.en());
    }

    /** Those that would have changed it; of a new one the one that names it. */
    private static List<String> cells(Refused refused, Draft draft) {
        IndicatorState before = refused.before();
        List<String> cells = before == null
                ? List.of()
                : Change.between(before, refused.wanted()).stream()
                        .filter(change -> Draft.column(change.field()) != null)
                        .map(change -> draft.address(change.field()))
                        .distinct()
                        .toList();
        return cells.isEmpty() ? List.of(draft.address(Column.NAME)) : cells;
    }
}
