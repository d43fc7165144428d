package org.jixiao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.PlanState;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Narrative;
import org.jixiao.stream.Json;

/** The reference case, Liujiaoting 2019, as the stream tells it. */
public final class Reference {

    public static final String DEPARTMENT = "420104-LJT";
    public static final int YEAR = 2019;

    private Reference() {}

    public static DepartmentState department() {
        return department(DEPARTMENT);
    }

    public static BudgetState budget() {
        return budget(DEPARTMENT);
    }

    public static PlanState plan() {
        return plan(DEPARTMENT);
    }

    /** @param total 87 without waivers, 93 as entered, 94 with B12 waived */
    public static ScorecardState scorecard(int total) {
        return scorecard(DEPARTMENT, YEAR, total);
    }

    /** The same facts under another code, so that tests don't meet. */
    public static DepartmentState department(String code) {
        return read("department", code, YEAR, DepartmentState.class);
    }

    public static BudgetState budget(String code) {
        return read("budget", code, YEAR, BudgetState.class);
    }

    public static PlanState plan(String code) {
        return read("plan", code, YEAR, PlanState.class);
    }

    public static ScorecardState scorecard(String code, int year, int total) {
        return read("scorecard-" + total, code, year, ScorecardState.class);
    }

    /** The same scorecard once it is gone, or (with {@code false}) back. */
    public static ScorecardState again(ScorecardState card, long revision, boolean removed) {
        return new ScorecardState(
                card.department(),
                card.fiscalYear(),
                revision,
                removed,
                card.scheme(),
                card.total(),
                card.grade(),
                card.provisional(),
                card.pending(),
                card.notMet(),
                card.criteria(),
                card.findings(),
                card.hash(),
                card.modifications());
    }

    public static Narrative narrative() {
        return new Narrative(
                1,
                List.of("综治中心由主要领导负总责，分工到人。", "线上工作并入网格化管理中心，专岗专人。"),
                List.of("跃进片未签约户以私房为主，析产后购房困难。"),
                List.of("聘请律师驻点协调析产；公开征收方案与进展。"),
                List.of(new Narrative.Description("C1", List.of("年度经费支持了社区服务和基础设施改造。"))),
                List.of());
    }

    public static Facts facts(int total) {
        return new Facts(DEPARTMENT, YEAR, department(), budget(), plan(), scorecard(total), narrative(), List.of());
    }

    private static <T> T read(String name, String code, int year, Class<T> type) {
        try (InputStream in = Reference.class.getResourceAsStream("/liujiaoting-2019/" + name + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(
                    json.replace(DEPARTMENT, code)
                            .replace("\"fiscalYear\": " + YEAR, "\"fiscalYear\": " + year)
                            .replace(code + "/" + YEAR, code + "/" + year),
                    type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
