package org.jixiao.indicator.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.indicator.exchange.Entered.Kind;
import org.jixiao.indicator.form.Question;
import org.jixiao.indicator.wording.Words;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Language;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, cell by cell. */
final class Troubles {

    /** As many as somebody mends in one go. */
    private static final int LISTED = 1_000;

    /** A question that a suggestion follows ends with the suggestion. */
    private static final Pattern QUESTION_MARK = Pattern.compile("[？?]$");

    private final List<Trouble> troubles = new ArrayList<>();

    private record Trouble(
            String cell, Kind kind, Text reason, @Nullable String suggestion) {}

    void add(Question question) {
        Text reason = new Text(question.zh(), question.en());
        troubles.add(new Trouble(question.address(), Kind.QUESTION, reason, question.suggestion()));
    }

    void add(String cell, Kind kind, Text reason) {
        troubles.add(new Trouble(cell, kind, reason, null));
    }

    boolean none() {
        return troubles.isEmpty();
    }

    List<Entered.Fault> told(Language language) {
        return listed().stream()
                .map(trouble -> new Entered.Fault(
                        trouble.cell(), trouble.kind(), language.of(trouble.reason()), trouble.suggestion()))
                .toList();
    }

    /** 400 where anything can't be understood, else 422 where anything is against a rule, else 409. */
    Refusal refusal() {
        List<Refusal.Fault> faults = listed().stream()
                .map(trouble -> new Refusal.Fault(trouble.cell(), withSuggestion(trouble)))
                .toList();
        if (any(Kind.QUESTION) || any(Kind.INVALID)) {
            return Refusal.invalid(faults);
        }
        return any(Kind.RULE) ? Refusal.unprocessable(faults) : Refusal.conflict(faults);
    }

    private List<Trouble> listed() {
        int unlisted = troubles.size() - LISTED;
        if (unlisted <= 0) {
            return troubles;
        }
        List<Trouble> listed = new ArrayList<>(troubles.subList(0, LISTED));
        Text more = new Text("另有 " + unlisted + " 处错误未列出。", unlisted + " further faults are not listed.");
        listed.add(new Trouble("", troubles.get(LISTED).kind(), more, null));
        return listed;
    }

    private boolean any(Kind kind) {
        return troubles.stream().anyMatch(trouble -> trouble.kind() == kind);
    }

    private static Text withSuggestion(Trouble trouble) {
        Text reason = trouble.reason();
        String suggestion = trouble.suggestion();
        return suggestion == null
                ? reason
                : new Text(
                        QUESTION_MARK.matcher(reason.zh()).replaceFirst("") + "；可写为" + Words.quoted(suggestion),
                        QUESTION_MARK.matcher(reason.en()).replaceFirst("") + "; it could be written " + suggestion);
    }
}
