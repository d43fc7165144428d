package org.jixiao.scoring.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.evaluation.Rejudged;
import org.jixiao.scoring.evaluation.Rejudgings;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.refusing.Faulty;
import org.jixiao.scoring.rubric.Draft;
import org.jixiao.scoring.rubric.Drafts;
import org.jixiao.scoring.rubric.Publication;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.rubric.SchemeSummary;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A draft may be anything; what is published is without fault and never changes. */
@ApplicationScoped
public class Publishing {

    private final Drafts drafts;
    private final PublishedSchemes schemes;
    private final Rejudgings rejudgings;
    private final Locks locks;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Publishing(
            Drafts drafts, PublishedSchemes schemes, Rejudgings rejudgings, Locks locks, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.rejudgings = rejudgings;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until now, 0 where the draft is new */
    public record Written(long before, Draft draft) {}

    /** @param created false where this very draft judges already */
    public record Published(boolean created, PublishedScheme scheme) {}

    @Transactional
    public Written write(Actor who, Scheme scheme, @Nullable String ifMatch) {
        Optional<Draft> before = drafts.lock(scheme.code());
        long revision = before.map(Draft::revision).orElse(0L);
        Revisions.check(ifMatch, revision);
        if (before.isPresent() && before.get().scheme().equals(scheme)) {
            return new Written(revision, before.get());
        }
        if (before.isPresent()) {
            drafts.update(scheme);
        } else if (!drafts.insert(scheme)) {
            // somebody else was first, and their row can be locked now
            return write(who, scheme, ifMatch);
        }
        audit.record(
                who,
                "scheme-drafted",
                scheme.code(),
                before.map(draft -> SchemeJson.tree(draft.scheme())).orElse(null),
                SchemeJson.tree(scheme));
        return new Written(revision, new Draft(scheme.code(), revision + 1, scheme));
    }

    /**
     * @param replaces code of the scheme that judges until then, where it is another one
     * @throws Refusal 422 naming every fault by its path; 404 where there is no draft; 409 where another scheme judges
     */
    @Transactional
    public Published publish(Actor who, String code, @Nullable String replaces, @Nullable String ifMatch) {
        Draft draft = drafts.lock(code).orElseThrow(() -> unknown(code));
        Revisions.check(ifMatch, draft.revision());
        Scheme scheme = draft.scheme();
        Faulty.refuse(scheme.faults());
        Optional<PublishedScheme> last = schemes.newest(code);
        last.ifPresent(published -> refuseOtherScope(published.scheme(), scheme));
        locks.publication(scheme.fiscalYear());
        Optional<String> applying =
                schemes.applicable(scheme.fiscalYear(), scheme.region()).map(PublishedScheme::code);
        String replaced = Succession.check(scheme, applying, replaces);
        if (replaced == null && last.isPresent() && last.get().draftRevision() == draft.revision()) {
            return new Published(false, last.get());
        }
        PublishedScheme published = schemes.publish(draft, replaced, who.person(), clock.instant());
        rejudgings.begin(code, published.version());
        audit.record(
                who,
                "scheme-published",
                code,
                replaced == null ? null : Map.of("replaces", replaced),
                SchemeJson.tree(scheme));
        return new Published(true, published);
    }

    /** @throws Refusal 404 naming the scheme */
    @Transactional
    public Draft draft(String code) {
        return drafts.find(code).orElseThrow(() -> unknown(code));
    }

    /** @throws Refusal 404 naming the scheme */
    @Transactional
    public Page<Publication> publications(String code, Window window) {
        draft(code);
        return Page.of(window, schemes.page(code, window), schemes.count(code));
    }

    /** @throws Refusal 404 naming the version */
    @Transactional
    public PublishedScheme version(String code, int version) {
        return schemes.version(code, version).orElseThrow(() -> unknown(code, version));
    }

    /** @throws Refusal 404 naming the version */
    @Transactional
    public Rejudged rejudged(String code, int version) {
        return rejudgings.of(code, version).orElseThrow(() -> unknown(code, version));
    }

    /** Whether the list of schemes is as it was: drafts and publications only become more. */
    @Transactional
    public List<Long> freshness() {
        return List.of(drafts.revisions(), schemes.count());
    }

    /**
     * The same of the publications of a scheme.
     *
     * @throws Refusal 404 naming the scheme
     */
    @Transactional
    public List<Long> freshness(String code) {
        draft(code);
        return List.of(schemes.count(code));
    }

    @Transactional
    public Page<SchemeSummary> list(Window window) {
        return Page.of(window, drafts.page(window), drafts.count());
    }

    /** Moved elsewhere, an old version would go on judging what the new one has left. */
    private static void refuseOtherScope(Scheme published, Scheme draft) {
        if (published.fiscalYear() != draft.fiscalYear()) {
            throw Refusal.unprocessable(
                    "fiscalYear",
                    new Text(
                            "已发布的方案属于 " + published.fiscalYear() + " 年度，不能改变；其他年度请另立方案。",
                            "What was published is for " + published.fiscalYear()
                                    + "; another year needs another scheme."));
        }
        if (!Objects.equals(published.region(), draft.region())) {
            throw Refusal.unprocessable(
                    "region",
                    new Text(
                            "已发布方案的行政区划不能改变；其他区划请另立方案。",
                            "The region can't change once published; another region needs another scheme."));
        }
    }

    private static Refusal unknown(String code, int version) {
        return Refusal.notFound(new Text(
                "评分方案 " + code + " 没有第 " + version + " 版。", "The scheme " + code + " has no version " + version + "."));
    }

    private static Refusal unknown(String code) {
        return Refusal.notFound(new Text("没有评分方案 " + code + "。", "There is no scheme " + code + "."));
    }
}
