package org.jixiao.report.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.board.Entry;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.watching.DepartmentDetail.Newest;
import org.jixiao.report.watching.DepartmentDetail.OverspentLine;
import org.jixiao.stream.inbox.Inbox;

/** Reads one department's year as the stream told it. */
@ApplicationScoped
class Details {

    private final Inbox inbox;
    private final BoardTable board;
    private final VersionTable versions;

    @Inject
    Details(Inbox inbox, BoardTable board, VersionTable versions) {
        this.inbox = inbox;
        this.board = board;
        this.versions = versions;
    }

    @Transactional
    DepartmentDetail of(DepartmentYear year, Entry entry) {
        return new DepartmentDetail(
                entry,
                entry.score() == null ? null : board.rank(year),
                inbox.newest(ScorecardState.class, year.key()).orElse(null),
                inbox.newest(BudgetState.class, year.key())
                        .map(Details::overspent)
                        .orElse(List.of()),
                versions.newest(year)
                        .filter(version -> !version.withdrawn())
                        .map(Details::newest)
                        .orElse(null),
                board.of(year.department()));
    }

    private static List<OverspentLine> overspent(BudgetState budget) {
        return budget.lines().stream()
                .filter(line ->
                        line.amounts().executed().compareTo(line.amounts().adjusted()) > 0)
                .map(line -> new OverspentLine(
                        line.projectCode() == null ? line.subject() : line.subject() + "-" + line.projectCode(),
                        line.projectName() == null ? line.name() : line.projectName(),
                        line.amounts().adjusted(),
                        line.amounts().executed()))
                .toList();
    }

    private static Newest newest(Version version) {
        return new Newest(
                version.revision(),
                version.scorecardVersion(),
                version.madeAt(),
                Stream.of(Format.values()).map(Format::suffix).toList());
    }
}
