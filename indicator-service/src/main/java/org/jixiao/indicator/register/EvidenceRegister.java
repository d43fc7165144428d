package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Evidence;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.waiver.Waiver;
import org.jixiao.indicator.wording.Words;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Adds evidence (佐证材料) to an indicator and takes it away; refuses as {@link IndicatorRegister} does. */
@ApplicationScoped
public class EvidenceRegister {

    public static final int MOST_FILES = 20;

    private final IndicatorChanges changes;
    private final EvidenceTable files;
    private final Clock clock;

    @Inject
    public EvidenceRegister(IndicatorChanges changes, EvidenceTable files, Clock clock) {
        this.changes = changes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A file that is there already stays as it is.
     *
     * @throws Refusal 422 where there are as many as there may be
     */
    @Transactional
    public Written add(IndicatorKey key, @Nullable String ifMatch, EvidenceFile file, byte[] content, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        List<EvidenceFile> kept = new ArrayList<>(Evidence.of(before));
        if (kept.stream().anyMatch(same(file.sha256()))) {
            return new Written(before.revision(), before, false);
        }
        if (kept.size() >= MOST_FILES) {
            throw Refusal.unprocessable(
                    "body",
                    new Text(
                            "每个指标至多 " + MOST_FILES + " 份佐证材料。",
                            "An indicator has " + MOST_FILES + " pieces of evidence at most."));
        }
        kept.add(file);
        files.add(file.sha256(), content);
        return changes.written(
                before, Evidence.onto(before, kept), Action.EVIDENCE_ADDED, quoted(file), who, clock.instant());
    }

    /** @throws Refusal 404 without such a file, 409 while a waiver rests on it */
    @Transactional
    public Written remove(IndicatorKey key, @Nullable String ifMatch, String sha256, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        EvidenceFile gone = file(before, key, sha256);
        if (Waiver.restsOn(before, sha256)) {
            throw Refusal.conflict(new Text(
                    "佐证材料" + quoted(gone) + "是指标 " + key.text() + " 特殊情况的依据；待批复的须先撤回申请，已批准的须先撤销。",
                    "The waiver of indicator " + key.text() + " rests on " + gone.name()
                            + ": withdraw its request, or have its approval revoked, first."));
        }
        List<EvidenceFile> kept =
                Evidence.of(before).stream().filter(same(sha256).negate()).toList();
        return changes.written(
                before, Evidence.onto(before, kept), Action.EVIDENCE_REMOVED, quoted(gone), who, clock.instant());
    }

    /** @throws Refusal 404 where the indicator has no such file */
    public static EvidenceFile file(IndicatorState indicator, IndicatorKey key, String sha256) {
        return Evidence.of(indicator).stream().filter(same(sha256)).findFirst().orElseThrow(() -> noSuch(key));
    }

    public static Refusal noSuch(IndicatorKey key) {
        return Refusal.notFound(new Text(
                "指标 " + key.text() + " 没有这份佐证材料。", "Indicator " + key.text() + " has no such piece of evidence."));
    }

    private static Predicate<EvidenceFile> same(String sha256) {
        return file -> file.sha256().equals(sha256);
    }

    private static String quoted(EvidenceFile file) {
        return Words.quoted(file.name());
    }
}
