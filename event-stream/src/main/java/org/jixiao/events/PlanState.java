package org.jixiao.events;

import java.util.List;

/** Performance goals of a department's year (整体绩效目标). Key: department/year. */
public record PlanState(String department, int fiscalYear, long revision, boolean removed, List<Goal> goals)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /** 长期目标, 年度目标. */
    public enum Horizon {
        LONG_TERM,
        ANNUAL
    }

    /** 产出目标, 效果目标. */
    public enum Aspect {
        OUTPUT,
        EFFECT
    }

    public record Goal(Horizon horizon, int number, String name, List<Target> targets) {}

    /** One figure promised under a goal, as written there: name, and its target with unit, e.g. {@code 13 亿元}. */
    public record Target(String name, String value, Aspect aspect) {}
}
