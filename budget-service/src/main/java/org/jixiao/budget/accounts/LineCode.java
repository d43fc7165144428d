package org.jixiao.budget.accounts;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a budget is known by: its subject, or its subject and the project it pays for.
 *
 * @param project project code (项目代码), 1 to 32 letters and digits, e.g. {@code 42010419001}
 */
public record LineCode(Subject subject, @Nullable String project) implements Comparable<LineCode> {

    public static final String PATTERN = "^2\\d{6}(-[0-9A-Za-z]{1,32})?$";
    private static final Pattern PROJECT = Pattern.compile("[0-9A-Za-z]{1,32}");

    private static final Comparator<LineCode> AS_WRITTEN = Comparator.comparing(LineCode::subject)
            .thenComparing(LineCode::project, Comparator.nullsFirst(Comparator.naturalOrder()));

    public LineCode {
        if (project != null && !PROJECT.matcher(project).matches()) {
            throw new IllegalArgumentException("Not a project code of 1 to 32 letters and digits: " + project);
        }
    }

    /** @throws IllegalArgumentException for what is neither {@code 2080208} nor {@code 2080208-<project>} */
    public static LineCode of(String code) {
        int dash = code.indexOf('-');
        return dash < 0
                ? new LineCode(new Subject(code), null)
                : new LineCode(new Subject(code.substring(0, dash)), code.substring(dash + 1));
    }

    /** As it stands in paths and tables, e.g. {@code 2080208-42010419001}. */
    public String code() {
        return project == null ? subject.code() : subject.code() + "-" + project;
    }

    @Override
    public int compareTo(LineCode other) {
        return AS_WRITTEN.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
