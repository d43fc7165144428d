package org.jixiao.events;

/** The whole state of one key of a topic, as of one revision. A removed thing is a state too. */
public sealed interface State
        permits DepartmentState, BudgetState, PlanState, IndicatorState, ScorecardState, ReportState {

    /** Department (部门) code; every topic is partitioned by it alone. */
    String department();

    /** Topic key, e.g. {@code 420104-LJT/2019/B12}. */
    String key();

    /** Grows by one with every change of this key. */
    long revision();

    boolean removed();
}
