package org.jixiao.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Service;

/** What the suite says about the reference case right now, and the waiting for what it will say. */
public final class Results {

    private static final Duration GLANCE = Duration.ofMillis(2);

    private final Api api;
    private final ReferenceCase reference;
    private final String token;

    /** @param token of somebody who may read scorecards and reports */
    public Results(Api api, ReferenceCase reference, String token) {
        this.api = api;
        this.reference = reference;
        this.token = token;
    }

    /** Something seen, and when: {@link System#nanoTime()}. */
    public record Seen<T>(T what, long nanos) {}

    public Optional<Scorecard> scorecard() {
        return found(Service.SCORING, reference.year() + "/scorecard")
                .map(Answer::json)
                .map(Scorecard::new);
    }

    /** The newest version of the report: its number, the scorecard it tells, its cause and its renditions. */
    public Optional<JsonNode> report() {
        return found(Service.REPORT, reference.year() + "/report/versions?page=1&size=1")
                .map(answer -> answer.json().path("items").path(0))
                .filter(JsonNode::isObject);
    }

    public byte[] document(String path) {
        Answer answer = api.get(Service.REPORT, path, token);
        if (!answer.isSuccess()) {
            throw new IllegalStateException("No document at " + path + ": " + answer.status() + " " + answer.text());
        }
        return answer.bytes();
    }

    public Seen<Scorecard> scorecardWhere(Predicate<Scorecard> condition, Duration atMost) {
        return await("The scorecard", this::scorecard, condition, atMost);
    }

    public Seen<JsonNode> reportTelling(long scorecardVersion, Duration atMost) {
        return await(
                "The report",
                this::report,
                report -> report.path("scorecardVersion").asLong() >= scorecardVersion,
                atMost);
    }

    private Optional<Answer> found(Service service, String path) {
        Answer answer = api.get(service, path, token);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " answers " + answer.status() + " " + answer.text());
        }
        return Optional.of(answer);
    }

    private static <T> Seen<T> await(String what, Supplier<Optional<T>> look, Predicate<T> condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<T> last = Optional.empty();
        while (System.nanoTime() < deadline) {
            last = look.get();
            if (last.filter(condition).isPresent()) {
                return new Seen<>(last.get(), System.nanoTime());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IllegalStateException(what + " did not get there within " + atMost.toSeconds() + " s; it is still "
                + last.map(Object::toString).orElse("missing"));
    }
}
