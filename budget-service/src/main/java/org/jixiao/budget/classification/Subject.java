package org.jixiao.budget.classification;

import java.util.regex.Pattern;

/**
 * An item (项) of the classification, e.g. {@code 2010301} 行政运行.
 *
 * @param code seven digits, the first a 2
 */
public record Subject(String code) implements Comparable<Subject> {

    public static final String PATTERN = "^2\\d{6}$";
    private static final Pattern CODE = Pattern.compile(PATTERN);

    public Subject {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a subject of seven digits beginning with 2: " + code);
        }
    }

    /** 类, e.g. {@code 201}. */
    public String classCode() {
        return code.substring(0, 3);
    }

    /** 款, e.g. {@code 20103}. */
    public String sectionCode() {
        return code.substring(0, 5);
    }

    @Override
    public int compareTo(Subject other) {
        return code.compareTo(other.code);
    }
}
