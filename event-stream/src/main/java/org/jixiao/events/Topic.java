package org.jixiao.events;

/** The topics of the house: name, the state each carries, and the service that owns (writes) it. */
public enum Topic {
    DEPARTMENTS("jixiao.departments", DepartmentState.class, "budget-service"),
    BUDGETS("jixiao.budgets", BudgetState.class, "budget-service"),
    PLANS("jixiao.plans", PlanState.class, "indicator-service"),
    INDICATORS("jixiao.indicators", IndicatorState.class, "indicator-service"),
    SCORECARDS("jixiao.scorecards", ScorecardState.class, "scoring-service"),
    REPORTS("jixiao.reports", ReportState.class, "report-service");

    private final String topicName;
    private final Class<? extends State> stateType;
    private final String owner;

    Topic(String topicName, Class<? extends State> stateType, String owner) {
        this.topicName = topicName;
        this.stateType = stateType;
        this.owner = owner;
    }

    public String topicName() {
        return topicName;
    }

    /** Where records of this topic go that nobody could read. */
    public String deadLetterName() {
        return topicName + ".dead-letter";
    }

    public Class<? extends State> stateType() {
        return stateType;
    }

    /** The one service that writes this topic. */
    public String owner() {
        return owner;
    }

    /** CloudEvents source of what its owner writes, e.g. {@code /indicator-service}. */
    public String source() {
        return "/" + owner;
    }

    /** CloudEvents type, e.g. {@code org.jixiao.indicators.v1}. */
    public String eventType() {
        return "org." + topicName + ".v1";
    }

    public static Topic of(State state) {
        for (Topic topic : values()) {
            if (topic.stateType.isInstance(state)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic carries " + state.getClass());
    }

    public static Topic named(String topicName) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(topicName)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic is named " + topicName);
    }
}
