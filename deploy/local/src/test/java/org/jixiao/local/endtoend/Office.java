package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.embedded.testing.ReferenceForm;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.Loading;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.story.CaughtUp;
import org.jixiao.local.story.Results;
import org.jixiao.local.story.Results.Seen;
import org.jixiao.local.story.Scorecard;
import org.jixiao.local.suite.Service;

/** A department of a test's own, with the facts of the reference case, and those who work with it. */
record Office(Api api, ReferenceCase reference, People people, Results results) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** B01 to B06 waived, as the department entered it. */
    static Office asEntered(String department) {
        return enter(ReferenceCase.in(House.HOME).of(department));
    }

    static Office withoutWaivers(String department) {
        return enter(ReferenceCase.in(House.HOME).of(department).withoutWaivers());
    }

    /** The same facts as those of {@link #asEntered}, but what was promised and achieved by the plan's form alone. */
    static Office byForm(String department) {
        Office office = of(ReferenceCase.in(House.HOME).of(department));
        ReferenceCase reference = office.reference;
        Loading loading = office.loading();
        reference.basis().forEach(loading::send);
        office.upload(ReferenceForm.withPlan(office.form(), reference.definitions()));
        reference.approval().forEach(loading::send);
        office.upload(ReferenceForm.withActuals(office.form(), reference.actuals()));
        reference.judgement().forEach(loading::send);
        return office;
    }

    private static Office enter(ReferenceCase reference) {
        Office office = of(reference);
        office.loading().run(line -> {});
        return office;
    }

    private static Office of(ReferenceCase reference) {
        Api api = House.api();
        People people = new People(House.suite().platform().keys(), reference.department());
        return new Office(api, reference, people, new Results(api, reference, people.finance()));
    }

    private Loading loading() {
        return new Loading(api, people, reference);
    }

    private byte[] form() {
        return successful(api.get(Service.INDICATOR, reference.year() + "/plan.xlsx", people.clerk()))
                .bytes();
    }

    private void upload(byte[] form) {
        successful(api.upload(Service.INDICATOR, reference.year() + "/plan:batch", people.clerk(), XLSX, form));
    }

    /** Asks for a special case as the clerk and approves it as finance; the answer is the approval's. */
    Answer waive(String code, String... headers) {
        String path = reference.indicator(code) + "/waiver";
        successful(api.post(Service.INDICATOR, path, people.clerk(), Map.of("reason", "客观原因，申请视为完成")));
        return successful(
                api.post(Service.INDICATOR, path + "/decision", people.finance(), Map.of("approved", true), headers));
    }

    /** Reports the one figure of an indicator. */
    Answer report(String code, String measure, String actual) {
        return api.put(
                Service.INDICATOR,
                reference.indicator(code) + "/actual",
                people.clerk(),
                Map.of("values", List.of(Map.of("name", measure, "actual", actual))));
    }

    /** Every actual the indicator ever had, oldest first. */
    List<String> actuals(String code) {
        List<String> actuals = new ArrayList<>();
        int page = 0;
        JsonNode history;
        do {
            history = api.get(
                            Service.INDICATOR,
                            reference.indicator(code) + "/history?size=200&page=" + ++page,
                            people.clerk())
                    .json();
            history.path("items").forEach(entry -> actuals.add(actualIn(entry.path("state"))));
        } while (page * 200L < history.path("total").asLong());
        return actuals;
    }

    /** Raises a line's budget, so that more can be paid. */
    void addTo(String line, String amount) {
        successful(api.post(
                Service.BUDGET,
                line(line) + "/adjustments",
                people.clerk(),
                Map.of("kind", "ADDED", "amount", amount, "date", "2019-12-31", "reason", "追加")));
    }

    Answer pay(String line, String voucher, BigDecimal amount) {
        return api.post(
                Service.BUDGET,
                line(line) + "/payments",
                people.clerk(),
                Map.of("voucher", voucher, "date", "2019-12-31", "amount", amount));
    }

    BigDecimal executed(String line) {
        for (JsonNode each : budget().path("lines")) {
            if (line.equals(each.path("subject").asText())) {
                return new BigDecimal(each.path("amounts").path("executed").asText());
            }
        }
        throw new AssertionError("no line " + line);
    }

    long budgetRevision() {
        return budget().path("revision").asLong();
    }

    long budgetRevisionInTheReport() {
        JsonNode report = api.get(Service.REPORT, reference.year() + "/report.json", people.finance())
                .json();
        return report.at("/model/facts/budget/revision").asLong();
    }

    private JsonNode budget() {
        return api.get(Service.BUDGET, reference.year() + "/budget", people.clerk())
                .json();
    }

    private String line(String line) {
        return reference.year() + "/budget/lines/" + line;
    }

    /** The scorecard once it tells all facts as they are now. */
    Scorecard scorecard() {
        CaughtUp caughtUp = CaughtUp.withFacts(api, reference, people.finance());
        return results.scorecardWhere(caughtUp::holds, PATIENCE).what();
    }

    /** The newest report once it tells at least this scorecard. */
    JsonNode reportOf(Scorecard scorecard) {
        return results.reportTelling(scorecard.version(), PATIENCE).what();
    }

    Seen<Scorecard> scorecardShowing(String code, String actual) {
        return results.scorecardWhere(card -> actual.equals(actualOf(card.leaf(code))), PATIENCE);
    }

    static String actualOf(JsonNode leaf) {
        return actualIn(leaf.path("evidence").path("indicator"));
    }

    static String actualIn(JsonNode indicator) {
        return indicator.path("measures").path(0).path("actual").asText();
    }

    static Answer successful(Answer answer) {
        assertEquals(2, answer.status() / 100, () -> answer.status() + " " + answer.text());
        return answer;
    }
}
