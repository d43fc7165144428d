package org.jixiao.indicator.exchange;

import org.jixiao.indicator.form.Column;

/** How the form shows its columns. */
final class FormColumns {

    private FormColumns() {}

    /** With the unit where it isn't the measure's. */
    static String heading(Column column) {
        return switch (column) {
            case POINTS -> column.heading() + "\n（分）";
            case RESPONDENTS -> column.heading() + "\n（人）";
            case SAMPLE -> column.heading() + "\n（份）";
            case COMMUNITIES, COMMUNITIES_TOTAL -> column.heading() + "\n（个）";
            default -> column.heading();
        };
    }

    /** In characters. */
    static int width(Column column) {
        return switch (column) {
            case NUMBER -> 5;
            case CODE, POINTS, CORE, CUMULATIVE, DIRECTION, REVISION -> 7;
            case LEVEL1, LEVEL2, GOALS, TARGET, UPPER, UNIT, LONG_TERM -> 9;
            case LAST_YEAR_TARGET, LAST_YEAR_ACTUAL -> 9;
            case PERIOD, RESPONDENTS, COMMUNITIES_TOTAL -> 9;
            case NUMERATOR, DENOMINATOR, NUMERATOR_ACTUAL, DENOMINATOR_ACTUAL, MEASURED, ACTUAL -> 10;
            case LEVEL3, AS_OF, SAMPLE, COMMUNITIES -> 11;
            case MEASURE, DATA_SOURCE, TARGET_BASIS -> 16;
            case EXPLANATION -> 18;
            case NAME, COMMENT, DEVIATION_REASON, REMEDY -> 22;
        };
    }

    /** Whether it holds a word or a number rather than a sentence. */
    static boolean centred(Column column) {
        return switch (column) {
            case NAME, EXPLANATION, DATA_SOURCE, TARGET_BASIS, MEASURE, NUMERATOR, DENOMINATOR, MEASURED -> false;
            case COMMENT, DEVIATION_REASON, REMEDY -> false;
            default -> true;
        };
    }
}
