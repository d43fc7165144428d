package org.jixiao.indicator.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the form (填报表), in their order. */
public enum Column {
    CODE("code", "指标代码", Part.PLAN, false, "指标编码 指标编号 编码 代码", ""),
    NUMBER("number", "序号", Part.PLAN, false, "", "number"),
    LEVEL1("level1", "一级指标", Part.PLAN, false, "一级", "level1"),
    LEVEL2("level2", "二级指标", Part.PLAN, false, "二级", "level2"),
    LEVEL3("level3", "三级指标", Part.PLAN, false, "三级", "level3"),
    NAME("name", "指标名称", Part.PLAN, false, "绩效指标 绩效指标名称 具体指标 四级指标 指标内容 指标", "name"),
    EXPLANATION("explanation", "指标解释", Part.PLAN, false, "指标说明 指标内涵", "explanation"),
    POINTS("points", "分值", Part.PLAN, false, "标准分值 标准分 指标分值 权重 满分", "points"),
    CORE("core", "核心指标", Part.PLAN, false, "是否核心指标 是否核心", "core"),
    GOALS("goals", "对应目标", Part.PLAN, false, "对应绩效目标", "goals"),
    DATA_SOURCE("dataSource", "数据来源", Part.PLAN, false, "数据来源渠道 指标数据来源", "dataSource"),
    TARGET_BASIS("targetBasis", "指标值设定依据", Part.PLAN, false, "目标值设定依据 指标值确定依据 指标设定依据 设定依据", "targetBasis"),
    MEASURE("measure", "衡量项", Part.PLAN, true, "衡量指标 考核内容", "measures.name values.name measures"),
    DIRECTION("direction", "方向", Part.PLAN, true, "指标方向 指标性质 运算符号 计算符号 符号", "measures.comparison"),
    TARGET(
            "target",
            "目标值",
            Part.PLAN,
            true,
            "年度目标值 年初目标值 全年目标值 绩效目标值 年度指标值 年初指标值 全年指标值 指标值 计划值 年度目标",
            "measures.target"),
    UPPER("upper", "目标上限", Part.PLAN, true, "上限", "measures.upper"),
    UNIT("unit", "计量单位", Part.PLAN, true, "单位 度量单位", "measures.unit"),
    NUMERATOR("numerator", "分子名称", Part.PLAN, true, "", "measures.share.numerator measures.ratio"),
    DENOMINATOR("denominator", "分母名称", Part.PLAN, true, "", "measures.share.denominator"),
    CUMULATIVE("cumulative", "累计值", Part.PLAN, true, "是否累计 是否累计值", "measures.cumulative"),
    LONG_TERM("longTerm", "长期目标值", Part.PLAN, true, "长期目标 中期目标值 中长期目标值", "measures.longTerm"),
    LAST_YEAR_TARGET("lastYearTarget", "上年目标", Part.LAST_YEAR, true, "", ""),
    LAST_YEAR_ACTUAL("lastYearActual", "上年完成", Part.LAST_YEAR, true, "", ""),
    ACTUAL(
            "actual",
            "实际完成值",
            Part.ACTUALS,
            true,
            "实际值 完成值 实际完成 实际完成指标值 实际完成情况 全年完成值 全年实际值 全年实际完成值 全年完成情况 年度完成值 年度实际值 年度实际完成值 完成情况",
            "values.actual values.achieved values measures.actual measures.achieved"),
    NUMERATOR_ACTUAL(
            "numeratorActual", "分子实际值", Part.ACTUALS, true, "", "values.numerator measures.ratio.numeratorActual"),
    DENOMINATOR_ACTUAL(
            "denominatorActual",
            "分母实际值",
            Part.ACTUALS,
            true,
            "",
            "values.denominator measures.ratio.denominatorActual"),
    MEASURED("measured", "实际口径", Part.ACTUALS, true, "", "values.measured measures.measured"),
    AS_OF("asOf", "数据截止日期", Part.ACTUALS, false, "截止日期 数据截止时间", "asOf report.asOf"),
    PERIOD("period", "所属期间", Part.ACTUALS, false, "数据所属期间 期间", "period report.period"),
    COMMENT("comment", "说明", Part.ACTUALS, false, "备注 完成情况说明", "comment report.comment"),
    DEVIATION_REASON(
            "deviationReason",
            "偏差原因",
            Part.ACTUALS,
            false,
            "偏差原因分析 未完成原因 未完成原因分析 偏差原因及改进措施 偏差原因分析及改进措施 未完成原因及改进措施 未完成原因分析及改进措施 未完成原因和改进措施",
            "deviationReason report.deviationReason"),
    REMEDY("remedy", "改进措施", Part.ACTUALS, false, "下一步改进措施 整改措施", "remedy report.remedy"),
    RESPONDENTS("respondents", "受访人数", Part.ACTUALS, false, "", "survey.respondents report.survey.respondents survey"),
    SAMPLE("sample", "发放问卷数", Part.ACTUALS, false, "", "survey.sample report.survey.sample"),
    COMMUNITIES("communities", "抽查社区数", Part.ACTUALS, false, "", "survey.communities report.survey.communities"),
    COMMUNITIES_TOTAL(
            "communitiesTotal",
            "社区总数",
            Part.ACTUALS,
            false,
            "",
            "survey.communitiesTotal report.survey.communitiesTotal"),
    REVISION("revision", "修订号", Part.REVISION, false, "", "");

    /**
     * What locks a column: the approval of the plan, or the reporting. A revision is for nobody to change; what last year
     * promised and achieved is only shown, and not read.
     */
    public enum Part {
        PLAN,
        LAST_YEAR,
        ACTUALS,
        REVISION
    }

    private static final Map<String, Column> BY_HEADING = new HashMap<>();
    private static final Map<String, Column> BY_PATH = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_HEADING.put(column.heading, column);
            BY_HEADING.put(column.field, column);
            column.synonyms.forEach(synonym -> BY_HEADING.put(synonym, column));
            column.paths.forEach(path -> BY_PATH.put(path, column));
        }
    }

    private final String field;
    private final String heading;
    private final Part part;
    private final boolean ofMeasure;
    private final List<String> synonyms;
    private final List<String> paths;

    Column(String field, String heading, Part part, boolean ofMeasure, String synonyms, String paths) {
        this.field = field;
        this.heading = heading;
        this.part = part;
        this.ofMeasure = ofMeasure;
        this.synonyms = List.of(synonyms.split(" "));
        this.paths = List.of(paths.split(" "));
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    public String heading() {
        return heading;
    }

    public Part part() {
        return part;
    }

    /** Whether it tells something of this year; what it doesn't is passed over. */
    public boolean isRead() {
        return part != Part.LAST_YEAR;
    }

    /** Whether every measure has its own; what isn't is told once of an indicator. */
    public boolean ofMeasure() {
        return ofMeasure;
    }

    /** @param heading without blanks and what is set in brackets */
    static @Nullable Column headed(String heading) {
        return heading.isEmpty() ? null : BY_HEADING.get(heading);
    }

    /** @param path as requests and histories name a field, without what stands in brackets */
    static @Nullable Column at(String path) {
        return path.isEmpty() ? null : BY_PATH.get(path);
    }
}
