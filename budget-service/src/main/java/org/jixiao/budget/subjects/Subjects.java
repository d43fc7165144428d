package org.jixiao.budget.subjects;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.subjects.SubjectTable.Use;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The classification of every year: the table that was loaded for it, or else the built-in one. */
@ApplicationScoped
public class Subjects {

    /** Departments that use a subject which a table lacks or pays from another fund. */
    private static final int MOST_NAMED = 10;

    private final SubjectTable table;
    private final Audit audit;
    private final Event<TableLoaded> loads;

    @Inject
    public Subjects(SubjectTable table, Audit audit, Event<TableLoaded> loads) {
        this.table = table;
        this.audit = audit;
        this.loads = loads;
    }

    /**
     * What a load changes, for the trail.
     *
     * @param entries that are not the same on the other side
     */
    record Trace(long revision, int count, List<Entry> entries) {}

    /**
     * To be asked by whoever enters budget lines, in the transaction that does so: until it ends no table of the year can be
     * loaded. Before it locks any accounts, so that nobody else waits for a load with it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public YearTable keep(int year) {
        table.keep(year);
        return of(year);
    }

    /** As {@link #keep(int)}, for whoever enters one line: of the table only what stands at its subject and above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public YearTable keep(int year, String subject) {
        table.keep(year);
        return of(year, subject);
    }

    /** Classes and sections of each of these years, by which sums are named. */
    @Transactional
    public Map<Integer, Classification> headings(Collection<Integer> years) {
        Map<Integer, Classification> loaded = table.headings(years);
        return years.stream()
                .distinct()
                .collect(toMap(
                        year -> year, year -> Objects.requireNonNullElseGet(loaded.get(year), () -> BuiltIn.of(year))));
    }

    @Transactional
    public YearTable of(int year) {
        return table.find(year).orElseGet(() -> YearTable.builtIn(year));
    }

    /** @throws Refusal 404 naming the nearest known parent */
    @Transactional
    public SubjectAnswer get(int year, String code) {
        YearTable known = of(year, code);
        return known.entries()
                .find(code)
                .map(entry -> SubjectAnswer.of(known, entry))
                .orElseThrow(() -> Refusal.notFound(Unknown.reason(known, code)));
    }

    private YearTable of(int year, String code) {
        return table.find(year, code).orElseGet(() -> YearTable.builtIn(year));
    }

    /** @param before revision until now, 0 where none was loaded */
    public record Loaded(long before, YearTable table) {}

    /**
     * Puts a full table in the place of the year's.
     *
     * @throws Refusal 412 for another revision, 422 where it lacks a subject in use, or has it under another fund
     */
    @Transactional
    public Loaded load(Actor who, Classification entries, @Nullable String ifMatch) {
        int year = entries.year();
        table.seize(year);
        YearTable before = of(year);
        Revisions.check(ifMatch, before.revision());
        List<Entry> now = entries.under("");
        List<Entry> until = before.entries().under("");
        if (before.source() == Source.LOADED && now.equals(until)) {
            return new Loaded(before.revision(), before);
        }
        refuseIfInUse(entries, table.contradicted(year, now));
        YearTable after = new YearTable(before.revision() + 1, entries);
        table.replace(after);
        loads.fire(new TableLoaded(who, before.entries(), entries));
        audit.record(
                who,
                "subjects-loaded",
                Integer.toString(year),
                before.source() == Source.LOADED ? trace(before, now) : null,
                trace(after, before.source() == Source.LOADED ? until : List.of()));
        return new Loaded(before.revision(), after);
    }

    private static Trace trace(YearTable table, List<Entry> other) {
        List<Entry> entries = table.entries().under("");
        TreeSet<String> same = new TreeSet<>();
        other.stream()
                .filter(entry ->
                        table.entries().find(entry.code()).filter(entry::equals).isPresent())
                .forEach(entry -> same.add(entry.code()));
        return new Trace(
                table.revision(),
                entries.size(),
                entries.stream().filter(entry -> !same.contains(entry.code())).toList());
    }

    private static void refuseIfInUse(Classification entries, List<Use> contradicted) {
        if (!contradicted.isEmpty()) {
            throw Refusal.unprocessable(
                    contradicted.stream().map(use -> fault(entries, use)).toList());
        }
    }

    private static Fault fault(Classification entries, Use use) {
        return entries.find(use.subject())
                .map(entry -> new Fault(
                        "fund",
                        reason(
                                entries.year(),
                                use,
                                new Text(
                                        "资金性质为" + use.fund().chinese() + "，表中改为"
                                                + entry.fund().chinese(),
                                        "paid from " + use.fund() + ", which the table has under " + entry.fund()))))
                .orElseGet(() ->
                        new Fault("code", reason(entries.year(), use, new Text("表中缺少", "which the table lacks"))));
    }

    private static Text reason(int year, Use use, Text contradiction) {
        List<String> departments = use.departments();
        String named = departments.stream().limit(MOST_NAMED).collect(joining(", "));
        int more = departments.size() - MOST_NAMED;
        return new Text(
                year + " 年度预算已使用科目 " + use.subject() + "，" + contradiction.zh() + "；使用的部门：" + named
                        + (more > 0 ? "，另有 " + more + " 个" : "") + "。",
                "Budgets of " + year + " use subject " + use.subject() + ", " + contradiction.en() + ": those of "
                        + named + (more > 0 ? " and " + more + " more" : "") + ".");
    }
}
