package org.jixiao.budget.accounts;

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
    private static final Pattern CODE = Pattern.compile(PATTERN);
    private static final int PROJECT_FROM = "2080208-".length();

    public LineCode {
        if (!CODE.matcher(written(subject, project)).matches()) {
            throw new IllegalArgumentException("Not a project code of 1 to 32 letters and digits: " + project);
        }
    }

    /** @throws IllegalArgumentException for what is neither {@code 2080208} nor {@code 2080208-<project>} */
    public static LineCode of(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of a line: " + code);
        }
        return new LineCode(
                new Subject(code.substring(0, PROJECT_FROM - 1)),
                code.length() < PROJECT_FROM ? null : code.substring(PROJECT_FROM));
    }

    /** As it stands in paths and tables, e.g. {@code 2080208-42010419001}. */
    public String code() {
        return written(subject, project);
    }

    @Override
    public int compareTo(LineCode other) {
        return code().compareTo(other.code());
    }

    @Override
    public String toString() {
        return code();
    }

    private static String written(Subject subject, @Nullable String project) {
        return project == null ? subject.code() : subject.code() + "-" + project;
    }
}
