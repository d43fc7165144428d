package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jixiao.events.Cause;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.measure.Shortfall;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Outcome;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Changes an indicator, one revision at a time. A change that changes nothing makes no revision and no event. All methods
 * refuse with 412 when {@code ifMatch} names another revision than the present one.
 */
@ApplicationScoped
public class IndicatorRegister {

    /** Of a department's year: a scorecard tells of all of them, and must fit into one event. */
    private static final int MOST_INDICATORS = 500;

    private final IndicatorReader indicators;
    private final IndicatorWriter writer;
    private final RevisionTable revisions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public IndicatorRegister(
            IndicatorReader indicators,
            IndicatorWriter writer,
            RevisionTable revisions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.indicators = indicators;
        this.writer = writer;
        this.revisions = revisions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An indicator after a write.
     *
     * @param before its revision until then; 0 where the write brought it into being
     */
    public record Written(long before, IndicatorState now) {}

    /** @throws Refusal 400 where the definition contradicts itself, 422 where the year has as many as it may */
    @Transactional
    public Written define(IndicatorKey key, @Nullable String ifMatch, Definition definition, Actor who) {
        List<Flaw> flaws = definition.flaws();
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(faults(flaws));
        }
        writer.lock(key);
        IndicatorState before = indicators.find(key).orElse(null);
        Revisions.check(ifMatch, before == null ? 0 : before.revision());
        if (before == null) {
            checkRoom(key);
        }
        IndicatorState after = definition.over(key, before);
        return written(key, before, after, Action.INDICATOR_DEFINED, who, clock.instant());
    }

    private void checkRoom(IndicatorKey key) {
        writer.lockYear(key);
        if (indicators.count(key) >= MOST_INDICATORS) {
            throw Refusal.unprocessable(
                    "code",
                    new Text(
                            "本年度指标已达上限 " + MOST_INDICATORS + " 个，不能再增加。",
                            "The year has " + MOST_INDICATORS + " indicators, and no more can be added."));
        }
    }

    /** @throws Refusal 404 without an indicator, 422 where the values don't fit its measures */
    @Transactional
    public Written report(IndicatorKey key, @Nullable String ifMatch, Actuals actuals, Actor who) {
        IndicatorState before = locked(key, ifMatch);
        List<Flaw> flaws = actuals.flawsAgainst(before);
        if (!flaws.isEmpty()) {
            throw Refusal.unprocessable(faults(flaws));
        }
        IndicatorState after = actuals.onto(before, waiverCovers(key, before, actuals));
        return written(key, before, after, Action.ACTUAL_REPORTED, who, clock.instant());
    }

    /** @throws Refusal 404 without an indicator, 409 where a waiver can't be asked for now */
    @Transactional
    public Written requestWaiver(
            IndicatorKey key, @Nullable String ifMatch, String reason, @Nullable String document, Actor who) {
        IndicatorState before = locked(key, ifMatch);
        Instant at = clock.instant();
        Waiver asked = moved(Waiver.of(before.waiver()).onRequest(new Request(reason, document, who.person(), at)));
        return written(key, before, asked.onto(before), Action.WAIVER_REQUESTED, who, at);
    }

    /**
     * @throws Refusal 404 without an indicator; 409 where there is nothing to decide, the requester decides, or an
     *     approval comes before the actuals
     */
    @Transactional
    public Written decideWaiver(
            IndicatorKey key,
            @Nullable String ifMatch,
            boolean approved,
            @Nullable String document,
            @Nullable String comment,
            Actor who) {
        IndicatorState before = locked(key, ifMatch);
        Instant at = clock.instant();
        Decision decision = new Decision(approved, document, comment, who.person(), at);
        Waiver decided = moved(Waiver.of(before.waiver()).onDecision(decision, Actuals.areReported(before)));
        Action action = approved ? Action.WAIVER_APPROVED : Action.WAIVER_REJECTED;
        return written(key, before, decided.onto(before), action, who, at);
    }

    private IndicatorState locked(IndicatorKey key, @Nullable String ifMatch) {
        writer.lock(key);
        Optional<IndicatorState> found = indicators.find(key);
        IndicatorState before = found.orElseThrow(() -> noSuch(key));
        Revisions.check(ifMatch, before.revision());
        return before;
    }

    public static Refusal noSuch(IndicatorKey key) {
        return Refusal.notFound(new Text("没有指标 " + key.text() + "。", "There is no indicator " + key.text() + "."));
    }

    /** A request that is not yet decided is left to whoever decides, who sees the new actuals. */
    private boolean waiverCovers(IndicatorKey key, IndicatorState before, Actuals actuals) {
        if (before.waiver() == null || before.waiver().status() != WaiverStatus.APPROVED) {
            return true;
        }
        IndicatorState granted = revisions.lastApproved(key).orElse(before);
        return Shortfall.covers(granted.measures(), actuals.values());
    }

    private static Waiver moved(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.conflict(
                    new Text(refused.reason().zh(), refused.reason().en()));
        }
        return ((Outcome.Moved) outcome).now();
    }

    private Written written(
            IndicatorKey key,
            @Nullable IndicatorState before,
            IndicatorState after,
            Action action,
            Actor who,
            Instant at) {
        if (before != null && NextRevision.saysTheSame(before, after)) {
            return new Written(before.revision(), before);
        }
        String summary = action.summary(before, after);
        writer.save(after);
        revisions.add(after, action, summary, who, at);
        audit.record(who, action.code(), key.text(), before, after);
        outbox.append(after, new Cause(action.code(), key.text(), after.revision(), who.person(), at, summary));
        return new Written(before == null ? 0 : before.revision(), after);
    }

    private static List<Refusal.Fault> faults(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Refusal.Fault(flaw.field(), new Text(flaw.zh(), flaw.en())))
                .toList();
    }
}
