package org.jixiao.local.story;

import org.jixiao.local.sample.Answer;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Service;

/** The special case (特殊情况) of one indicator: asked for by the clerk, approved by finance. */
public final class Approval {

    private final Api api;
    private final People people;
    private final ReferenceCase reference;

    public Approval(Api api, People people, ReferenceCase reference) {
        this.api = api;
        this.people = people;
        this.reference = reference;
    }

    public String indicator() {
        return reference.story().path("indicator").asText();
    }

    /** {@code REQUESTED}, {@code APPROVED}, {@code REJECTED}, or {@code NONE} before anybody asked. */
    public String status() {
        Answer answer = api.get(Service.INDICATOR, path(), people.clerk());
        return answer.status() == 404
                ? "NONE"
                : checked(answer).json().path("status").asText();
    }

    /** Whether it was approved once, whatever became of it since. */
    public boolean wasApproved() {
        Answer history = checked(
                api.get(Service.INDICATOR, reference.indicator(indicator()) + "/history?size=200", people.finance()));
        return history.json().path("items").findValuesAsText("action").contains("waiver-approved");
    }

    public void request() {
        checked(api.post(
                Service.INDICATOR, path(), people.clerk(), reference.story().path("request")));
    }

    public Answer approve(String... headers) {
        return checked(api.post(
                Service.INDICATOR,
                path() + "/decision",
                people.finance(),
                reference.story().path("decision"),
                headers));
    }

    private String path() {
        return reference.indicator(indicator()) + "/waiver";
    }

    private static Answer checked(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("The waiver: " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
