package org.jixiao.budget.classification;

import java.util.regex.Pattern;

/**
 * A class (类), section (款) or item (项) of a year's classification.
 *
 * @param code 3, 5 or 7 digits, the first a 2
 * @param name in that year
 * @param fund that what stands here is paid from
 */
public record Entry(String code, String name, Fund fund) {

    public static final String PATTERN = "^2\\d{2}(\\d{2}){0,2}$";
    private static final Pattern CODE = Pattern.compile(PATTERN);

    public Entry {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a code of 3, 5 or 7 digits beginning with 2: " + code);
        }
    }

    public Level level() {
        return Level.of(code);
    }
}
