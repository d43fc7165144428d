package org.jixiao.budget.changes;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.classification.Classification;

/** Classes or sections of the year bear other names, since its table was loaded. */
public record SubjectsRenamed(Classification subjects) implements Change {

    /** Closed accounts too: no figure changes. */
    @Override
    public Accounts applyTo(Accounts before, Overspending overspending) {
        return changed(before, overspending);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before.with(subjects);
    }

    /** The names of the classes and sections in use, by code. */
    @Override
    public Object partOf(Accounts accounts) {
        SortedMap<String, String> names = new TreeMap<>();
        accounts.lines().stream()
                .flatMap(line ->
                        Stream.of(line.subject().classCode(), line.subject().sectionCode()))
                .forEach(code -> names.put(code, accounts.subjects().nameOf(code)));
        return names;
    }

    @Override
    public String action() {
        return "subjects-renamed";
    }

    @Override
    public String summary() {
        return "类款名称按新加载的 " + subjects.year() + " 年度科目表更新";
    }
}
