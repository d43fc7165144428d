package org.jixiao.scoring.declaring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jixiao.scoring.declared.Fit;
import org.jixiao.scoring.declared.Standing;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.reading.Absence;
import org.jixiao.scoring.reading.Judgement;
import org.jixiao.scoring.reading.Judgements;
import org.jixiao.scoring.refusing.Faulty;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment, its return or a review becomes the next revision, with its entry in the audit trail, or nothing does.
 */
@ApplicationScoped
public class Declaring {

    private final DeclaredScores scores;
    private final Judgements judgements;
    private final Comparing comparing;
    private final Absence absence;
    private final Locks locks;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Declaring(
            DeclaredScores scores,
            Judgements judgements,
            Comparing comparing,
            Absence absence,
            Locks locks,
            Audit audit,
            Clock clock) {
        this.scores = scores;
        this.judgements = judgements;
        this.comparing = comparing;
        this.absence = absence;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until now, 0 where it is new */
    public record Written<S>(long before, long revision, S state) {}

    /**
     * @throws Refusal 409 where it was reviewed and not returned, and where no card says what there is to declare; 422 naming
     *     what the card doesn't have
     */
    @Transactional
    public Written<SelfAssessmentState> declare(
            Actor who, YearKey year, SelfAssessmentRequest request, @Nullable String ifMatch) {
        locks.departments(List.of(year.department()));
        Optional<Filed> before = scores.newest(year, Filed.Kind.SELF_ASSESSMENT);
        Revisions.check(ifMatch, before.map(Filed::revision).orElse(0L));
        if (standing(year, before) == Standing.REVIEWED) {
            throw Refusal.conflict(new Text(
                    "自评已复核，不得更正；确须更正的，由财政部门退回重填。",
                    "The self-assessment was reviewed and stays as it is, unless the finance bureau returns it."));
        }
        Faulty.refuse(fit(year).faults(request.said()));
        return file(who, year, Filed.Kind.SELF_ASSESSMENT, before, request, null, SelfAssessmentState::of);
    }

    /**
     * A reviewed self-assessment goes back to the department: its next revision, with the reason.
     *
     * @throws Refusal 409 where none was reviewed, or it was returned already; 403 where whoever returns it filed it
     */
    @Transactional
    public SelfAssessmentState giveBack(Actor who, YearKey year, ReturnRequest request, @Nullable String ifMatch) {
        locks.departments(List.of(year.department()));
        Optional<Filed> before = scores.newest(year, Filed.Kind.SELF_ASSESSMENT);
        Revisions.check(ifMatch, before.map(Filed::revision).orElse(0L));
        Filed reviewed = switch (standing(year, before)) {
            case REVIEWED -> before.orElseThrow();
            case ABSENT -> throw Refusal.conflict(new Text("部门尚未填报自评，无可退回。", "There is no self-assessment to return."));
            case DECLARED ->
                throw Refusal.conflict(new Text(
                        "自评尚未复核，部门可自行更正，无须退回。", "It hasn't been reviewed, so the department may correct it without."));
            case RETURNED -> throw returned(before.orElseThrow());
        };
        refuseOwn(who, reviewed, new Text("不得退回本人填报的自评。", "Nobody returns a self-assessment of their own."));
        Filed back = new Filed(
                reviewed.revision() + 1, reviewed.content(), null, request.reason(), who.person(), clock.instant());
        scores.add(year, Filed.Kind.SELF_ASSESSMENT, back);
        comparing.contribute(year);
        SelfAssessmentState now = SelfAssessmentState.of(year, back);
        audit.record(who, "self-assessment-returned", year.text(), SelfAssessmentState.of(year, reviewed), now);
        return now;
    }

    /**
     * @throws Refusal 409 where there is no card, or the self-assessment is returned; 422 naming what is no leaf of it; 403
     *     where the reviewer filed the self-assessment
     */
    @Transactional
    public Written<ReviewState> review(Actor who, YearKey year, ReviewRequest request, @Nullable String ifMatch) {
        locks.departments(List.of(year.department()));
        Optional<Filed> said = scores.newest(year, Filed.Kind.SELF_ASSESSMENT);
        said.filter(Filed::isReturn).ifPresent(back -> {
            throw returned(back);
        });
        said.ifPresent(filed ->
                refuseOwn(who, filed, new Text("不得复核本人填报的自评。", "Nobody reviews a self-assessment of their own.")));
        long of = said.map(Filed::revision).orElse(0L);
        Optional<Filed> before = scores.newest(year, Filed.Kind.REVIEW);
        Revisions.check(ifMatch, before.map(Filed::revision).orElse(0L));
        Faulty.refuse(fit(year).faults(request.found(of)));
        return file(who, year, Filed.Kind.REVIEW, before, request, of, ReviewState::of);
    }

    /** @throws Refusal 404 where nothing was declared */
    @Transactional
    public SelfAssessmentState selfAssessment(YearKey year) {
        return scores.newest(year, Filed.Kind.SELF_ASSESSMENT)
                .map(filed -> SelfAssessmentState.of(year, filed))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        year.department() + " 尚未填报 " + year.fiscalYear() + " 年度自评得分。",
                        year.department() + " has declared no points of " + year.fiscalYear() + " yet.")));
    }

    /** @throws Refusal 404 where nothing was reviewed */
    @Transactional
    public ReviewState review(YearKey year) {
        return scores.newest(year, Filed.Kind.REVIEW)
                .map(filed -> ReviewState.of(year, filed))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        year.department() + " 的 " + year.fiscalYear() + " 年度自评尚未复核。",
                        year.department() + "'s year " + year.fiscalYear() + " hasn't been reviewed yet.")));
    }

    /** Newest first. */
    @Transactional
    public Page<SelfAssessmentState> selfAssessments(YearKey year, Window window) {
        return Page.of(
                window,
                scores.page(year, Filed.Kind.SELF_ASSESSMENT, window).stream()
                        .map(filed -> SelfAssessmentState.of(year, filed))
                        .toList(),
                count(year, Filed.Kind.SELF_ASSESSMENT));
    }

    /** Newest first. */
    @Transactional
    public Page<ReviewState> reviews(YearKey year, Window window) {
        return Page.of(
                window,
                scores.page(year, Filed.Kind.REVIEW, window).stream()
                        .map(filed -> ReviewState.of(year, filed))
                        .toList(),
                count(year, Filed.Kind.REVIEW));
    }

    /** Revisions are counted from 1 without a gap. */
    private long count(YearKey year, Filed.Kind kind) {
        return scores.newest(year, kind).map(Filed::revision).orElse(0L);
    }

    private Standing standing(YearKey year, Optional<Filed> said) {
        return Filed.standing(said, scores.newest(year, Filed.Kind.REVIEW));
    }

    private static void refuseOwn(Actor who, Filed filed, Text why) {
        if (filed.by().subject().equals(who.subject())) {
            throw Refusal.forbidden(why);
        }
    }

    private static Refusal returned(Filed back) {
        return Refusal.conflict(new Text(
                "自评已由 " + back.by().called() + " 退回（" + back.returnReason() + "），待部门重新填报。",
                "The self-assessment was returned by " + back.by().called() + " (" + back.returnReason()
                        + ") and is to be filed again."));
    }

    private Fit fit(YearKey year) {
        Judgement standing = judgements
                .find(year)
                .orElseThrow(() -> Refusal.conflict(absence.of(year).detail()));
        return new Fit(standing.scheme(), standing.card());
    }

    /** @param of revision of the self-assessment that a review is of */
    private <S> Written<S> file(
            Actor who,
            YearKey year,
            Filed.Kind kind,
            Optional<Filed> before,
            Object content,
            @Nullable Long of,
            BiFunction<YearKey, Filed, S> state) {
        long revision = before.map(Filed::revision).orElse(0L);
        Optional<Filed> same = before.filter(old -> !old.isReturn()
                && Objects.equals(old.of(), of)
                && Json.read(old.content(), content.getClass()).equals(content));
        if (same.isPresent()) {
            return new Written<>(revision, revision, state.apply(year, same.get()));
        }
        Filed filed = new Filed(revision + 1, Json.write(content), of, null, who.person(), clock.instant());
        scores.add(year, kind, filed);
        comparing.contribute(year);
        S now = state.apply(year, filed);
        audit.record(
                who,
                kind.action(),
                year.text(),
                before.map(old -> state.apply(year, old)).orElse(null),
                now);
        return new Written<>(revision, filed.revision(), now);
    }
}
