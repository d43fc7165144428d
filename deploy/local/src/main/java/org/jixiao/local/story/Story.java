package org.jixiao.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.story.Results.Seen;
import org.jixiao.local.suite.Progress;

/** Tells what one approval changes: the score before, the decision, the score after, the new report. */
public final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReferenceCase reference;
    private final Results results;
    private final Approval approval;
    private final Progress progress;
    private final String departmentName;

    /** @param departmentName as the department's profile gives it */
    public Story(
            ReferenceCase reference, Results results, Approval approval, Progress progress, String departmentName) {
        this.reference = reference;
        this.results = results;
        this.approval = approval;
        this.progress = progress;
        // Everybody in the district knows whose office it is.
        this.departmentName = departmentName.replaceFirst("^.*人民政府(?=.)", "");
    }

    /** @param caughtUp holds once the score tells all that was entered */
    public void tell(CaughtUp caughtUp) {
        Scorecard before = results.scorecardWhere(caughtUp::holds, PATIENCE).what();
        progress.say("");
        progress.say(departmentName + " " + ReferenceCase.YEAR + "   " + before.line());
        switch (approval.status()) {
            case "APPROVED" ->
                progress.say(
                        "the waiver of %s was approved in an earlier run: the score above counts it",
                        approval.indicator());
            case "REJECTED" ->
                progress.say(
                        "the waiver of %s was rejected in an earlier run: nothing to approve", approval.indicator());
            case "REQUESTED" -> approve(before);
            default -> {
                if (approval.wasApproved()) {
                    progress.say(
                            "the waiver of %s was approved in an earlier run and has ended since: nothing is changed",
                            approval.indicator());
                } else {
                    approval.request();
                    approve(before);
                }
            }
        }
    }

    private void approve(Scorecard before) {
        String code = approval.indicator();
        progress.say(before.reason(code));
        progress.say("finance approves the waiver of %s ...", code);
        Answer approved = approval.approve();
        Seen<Scorecard> after = results.scorecardWhere(card -> !card.notMet().contains(code), PATIENCE);
        Seen<JsonNode> report = results.reportTelling(after.what().version(), PATIENCE);
        progress.say(
                "%s   (scorecard v%d caused by %s; rescored after %d ms, report v%d after %d ms)",
                after.what().headline(),
                after.what().version(),
                after.what().cause().path("summary").asText(),
                millis(approved, after.nanos()),
                report.what().path("revision").asLong(),
                millis(approved, report.nanos()));
    }

    /** Saves the newest report as page, as document and for the archives, named after the department, for people to open. */
    public List<Path> save(Path folder) {
        return Stream.of("html", "docx", "pdf")
                .map(format -> save(folder, format))
                .toList();
    }

    private Path save(Path folder, String format) {
        byte[] document = results.document(reference.year() + "/report." + format);
        try {
            Path file = folder.resolve(departmentName + "-" + ReferenceCase.YEAR + "." + format);
            Files.createDirectories(folder);
            return Files.write(file, document);
        } catch (IOException e) {
            throw new UncheckedIOException("The report can't be saved in " + folder, e);
        }
    }

    private static long millis(Answer since, long nanos) {
        return Math.round((nanos - since.nanos()) / 1e6);
    }
}
