package org.jixiao.report.edition;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.events.Cause;
import org.jixiao.events.ReportState.Rendition;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Part;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.paper.Imprint;
import org.jixiao.stream.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Brings out the next version of a report where the facts say something the newest one does not. */
@ApplicationScoped
public class Editor {

    private final Sources sources;
    private final Press press;
    private final VersionTable versions;
    private final Outbox outbox;
    private final Clock clock;
    private final String title;
    private final Set<Part> leftOut;

    @Inject
    public Editor(
            Sources sources, Press press, VersionTable versions, Outbox outbox, Clock clock, ReportConfig config) {
        this.sources = sources;
        this.press = press;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
        this.title = config.title();
        this.leftOut = config.leaveOut().orElse(Set.of());
    }

    /**
     * Writes the report anew, in the caller's transaction, or withdraws it where its scorecard is gone; nothing happens
     * where it would say the same.
     *
     * @return false where another transaction is at it; nothing happens then either
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean revise(DepartmentYear year, Cause cause) {
        if (!versions.tryLock(year)) {
            return false;
        }
        sources.of(year).ifPresentOrElse(facts -> revise(year, facts, cause), () -> withdraw(year, cause));
        return true;
    }

    private void revise(DepartmentYear year, Facts facts, Cause cause) {
        ReportModel model = ReportModel.of(facts, title, leftOut);
        String json = ModelJson.write(model);
        String hash = Hash.of(json.getBytes(StandardCharsets.UTF_8));
        VersionTable.Mark newest = versions.newestMark(year);
        if (hash.equals(newest.modelHash())) {
            return;
        }
        long number = newest.version() + 1;
        Instant now = clock.instant();
        long scorecard = facts.scorecard().revision();
        Map<Format, byte[]> printed = press.print(
                model.document(), new Imprint(number, scorecard, cause, ModelJson.concerned(json, cause), now, hash));
        Version version = new Version(
                year.department(),
                year.fiscalYear(),
                number,
                false,
                scorecard,
                facts.shortName(),
                hash,
                now,
                renditions(year, number, printed),
                cause,
                traceId());
        versions.add(version, json, printed);
        outbox.append(version.state(), cause);
    }

    private void withdraw(DepartmentYear year, Cause cause) {
        versions.newest(year).filter(newest -> !newest.withdrawn()).ifPresent(newest -> {
            Version withdrawal = newest.withdrawnAs(newest.revision() + 1, clock.instant(), cause, traceId());
            versions.add(withdrawal, versions.model(newest), Map.of());
            outbox.append(withdrawal.state(), cause);
        });
    }

    private static List<Rendition> renditions(DepartmentYear year, long number, Map<Format, byte[]> printed) {
        String path = "/api/v1/departments/" + year.department() + "/years/" + year.fiscalYear() + "/report/versions/"
                + number + ".";
        return printed.entrySet().stream()
                .map(each -> new Rendition(
                        each.getKey().suffix(),
                        Hash.of(each.getValue()),
                        each.getValue().length,
                        path + each.getKey().suffix()))
                .toList();
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
