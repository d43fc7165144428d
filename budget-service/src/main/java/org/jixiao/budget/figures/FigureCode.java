package org.jixiao.budget.figures;

/**
 * Codes of figures: {@code basic.executed}, {@code project.class.208.executed}, {@code line.2010301.initial},
 * {@code personnel}, {@code THREE_PUBLIC.priorYearActual}; with {@code priorYear.} before it, the same of the year before.
 */
public final class FigureCode {

    private static final String LAST_YEAR = "(priorYear\\.)?";
    private static final String WHICH_LINES = "((total|basic|project|generalPublic|governmentFund|stateCapital"
            + "|((basic|project)\\.)?(class\\.2\\d{2}|section\\.2\\d{4}))|line\\.2\\d{6}(-[0-9A-Za-z]{1,32})?)";
    private static final String WHICH_AMOUNT = "(initial|adjustment|adjusted|executed|balance)";
    private static final String EXPENSE = "(ABROAD|RECEPTION|CAR_PURCHASE|CAR_RUNNING|THREE_PUBLIC|MEETING|TRAINING)"
            + "\\.(budget|actual|priorYearBudget|priorYearActual)";

    public static final String PATTERN = "^" + LAST_YEAR + "(" + WHICH_LINES + "\\." + WHICH_AMOUNT
            + "|(personnel|dailyOperating)(\\.budget)?|" + EXPENSE
            + "|procurement\\.(budget|actual)|fixedAssets\\.(total|inUse))$";

    static final String PRIOR_YEAR = "priorYear.";

    private FigureCode() {}
}
