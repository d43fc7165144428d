package org.jixiao.report.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jixiao.events.Cause;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Editor;
import org.jixiao.report.narrative.NarrativeTable;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Takes what people write, and has the report revised in the same transaction. */
@ApplicationScoped
public class Writing {

    private static final String WRITTEN = "narrative-written";

    private final NarrativeTable narratives;
    private final Editor editor;
    private final BoardTable board;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Writing(NarrativeTable narratives, Editor editor, BoardTable board, Audit audit, Clock clock) {
        this.narratives = narratives;
        this.editor = editor;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until the write; 0 where nothing was written */
    public record Written(long before, Narrative now) {}

    /** @throws org.jixiao.web.Refusal 412 when {@code ifMatch} names another revision than the present one */
    @Transactional
    public Written write(DepartmentYear year, @Nullable String ifMatch, NarrativeRequest request, Actor who) {
        editor.lock(year);
        Narrative before = narratives.find(year.department(), year.fiscalYear()).orElse(Narrative.NONE);
        Revisions.check(ifMatch, before.revision());
        if (before.revision() > 0 && request.checked(before.revision()).equals(before)) {
            return new Written(before.revision(), before);
        }
        Narrative after = request.checked(before.revision() + 1);
        narratives.save(year.department(), year.fiscalYear(), after);
        audit.record(who, WRITTEN, year.key(), before.revision() == 0 ? null : before, after);
        Cause cause = new Cause(
                WRITTEN,
                year.key(),
                after.revision(),
                who.person(),
                clock.instant(),
                "修订" + year.fiscalYear() + "年自评报告的文字说明");
        editor.revise(year, cause);
        board.draw(Map.of(year, cause));
        return new Written(before.revision(), after);
    }
}
