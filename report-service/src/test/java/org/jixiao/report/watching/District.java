package org.jixiao.report.watching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Sums;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Finding;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Outcome;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** A large city in the inbox, as the stream would leave it there, without printing thousands of reports. */
final class District {

    private static final List<String> AREAS = List.of(
            "江岸区",
            "江汉区",
            "硚口区",
            "汉阳区",
            "武昌区",
            "青山区",
            "洪山区",
            "东西湖区",
            "汉南区",
            "蔡甸区",
            "江夏区",
            "黄陂区",
            "新洲区",
            "东湖新技术开发区",
            "武汉经济技术开发区",
            "东湖风景区",
            "长江新区",
            "市直",
            "西陵区",
            "伍家岗区",
            "点军区",
            "猇亭区",
            "夷陵区",
            "襄城区",
            "樊城区",
            "襄州区",
            "黄石港区",
            "西塞山区",
            "下陆区",
            "铁山区");
    private static final List<String> OFFICES = List.of(
            "教育局",
            "民政局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源和规划局",
            "生态环境局",
            "住房和城乡建设局",
            "交通运输局",
            "水务和湖泊局",
            "农业农村局",
            "商务局",
            "文化和旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "城市管理执法局",
            "行政审批局",
            "信访局",
            "司法局",
            "科学技术和经济信息化局",
            "发展和改革局",
            "园林和林业局",
            "档案馆",
            "图书馆",
            "疾病预防控制中心",
            "公共资源交易中心");

    private final Jdbi jdbi;
    private final BoardTable board;
    private final int year;

    District(Jdbi jdbi, BoardTable board, int year) {
        this.jdbi = jdbi;
        this.board = board;
        this.year = year;
    }

    /** The same departments with the same points every time, coded 420100-0001 and so on. */
    void found(int departments) {
        List<State> states = new ArrayList<>();
        IntStream.rangeClosed(1, departments).forEach(number -> {
            states.add(budget(code(number), 1, number));
            states.add(card(code(number), 1, number));
        });
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            jdbi.useHandle(handle -> {
                PreparedBatch profiles = handle.prepareBatch(TAKE);
                for (int number = 1; number <= departments; number++) {
                    String profile = Json.write(Map.of("name", name(number)));
                    add(profiles, Topic.DEPARTMENTS, code(number), code(number), 1, profile, opening());
                }
                profiles.execute();
            });
            take(states, opening());
        });
    }

    /** A department is scored anew, and the dashboard's line with it. */
    void rescore(int number, long version, String total, String why) {
        ScorecardState before = card(code(number), version, number);
        ScorecardState after = new ScorecardState(
                before.department(),
                year,
                version,
                false,
                before.scheme(),
                new BigDecimal(total),
                grade(new BigDecimal(total)),
                false,
                List.of(),
                List.of(),
                before.criteria(),
                before.findings(),
                before.hash(),
                null);
        QuarkusTransaction.requiringNew().run(() -> take(List.of(after), cause(code(number), why)));
    }

    /** A department pays, later than whatever else was done. */
    void pay(int number, long revision, String why) {
        Cause paid =
                new Cause("paid", code(number), revision, "clerk-1", "李敏", Instant.parse("2020-08-04T02:00:00Z"), why);
        QuarkusTransaction.requiringNew().run(() -> take(List.of(budget(code(number), revision, number)), paid));
    }

    static String code(int number) {
        return "420100-%04d".formatted(number);
    }

    static String name(int number) {
        String area = AREAS.get((number - 1) % AREAS.size());
        int round = (number - 1) / AREAS.size();
        String office = OFFICES.get(round % OFFICES.size());
        int unit = round / OFFICES.size();
        return area + office + (unit == 0 ? "" : "第" + "一二三四五六七八九".charAt(unit - 1) + "直属单位");
    }

    private static final String TAKE = """
            insert into inbox (topic, key, department, revision, removed, event_id, time, cause, state, untold)
            values (:topic, :key, :department, :revision, false, :key, now(), cast(:cause as jsonb), cast(:state as jsonb), false)
            on conflict on constraint pk_inbox do update
            set revision = excluded.revision, cause = excluded.cause, state = excluded.state
            """;

    private void take(List<State> states, Cause cause) {
        Map<DepartmentYear, Cause> touched = new TreeMap<>();
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(TAKE);
            for (State state : states) {
                add(
                        batch,
                        Topic.of(state),
                        state.key(),
                        state.department(),
                        state.revision(),
                        Json.write(state),
                        cause);
                touched.put(new DepartmentYear(state.department(), year), cause);
            }
            batch.execute();
        });
        board.draw(touched);
    }

    private static void add(
            PreparedBatch batch, Topic topic, String key, String department, long revision, String state, Cause cause) {
        batch.bind("topic", topic.topicName())
                .bind("key", key)
                .bind("department", department)
                .bind("revision", revision)
                .bind("state", state)
                .bind("cause", Json.write(cause))
                .add();
    }

    private static Cause opening() {
        return cause(code(1), "各部门自评材料报送完毕，财政局组织评分");
    }

    static Cause cause(String department, String summary) {
        return new Cause("scored", department, 1, "finance-1", "周敏", Instant.parse("2020-08-03T02:00:00Z"), summary);
    }

    private ScorecardState card(String department, long version, int number) {
        Random random = new Random(number);
        boolean provisional = number % 37 == 0;
        BigDecimal budgeting = part(random, 20, 4);
        BigDecimal output = part(random, 40, 13);
        BigDecimal effect = part(random, 40, 9);
        BigDecimal total =
                provisional ? output.add(effect) : budgeting.add(output).add(effect);
        return new ScorecardState(
                department,
                year,
                version,
                false,
                new ScorecardState.Scheme("WH-OVERALL", 1, "部门整体支出绩效评价", new BigDecimal(100)),
                total,
                provisional ? null : grade(total),
                provisional,
                provisional ? List.of("A1") : List.of(),
                number % 5 == 0 ? List.of("B01", "B02") : List.of(),
                List.of(
                        provisional ? branch("A", "预算执行情况", 20, null) : branch("A", "预算执行情况", 20, budgeting),
                        branch("B", "产出指标", 40, output),
                        branch("C", "效果指标", 40, effect)),
                number % 23 == 0
                        ? List.of(new Finding(Severity.ERROR, "declared against computed", "B", "自评得分与计算得分不一致"))
                        : number % 7 == 0
                                ? List.of(new Finding(Severity.WARNING, "far above target", "B01", "实际值远高于目标值"))
                                : List.of(),
                "0".repeat(64),
                null);
    }

    /** @param awarded null while what is below waits: then the branch has none of its points, as scoring sums them up */
    private static Node branch(String code, String name, int points, @Nullable BigDecimal awarded) {
        Status status = awarded == null ? Status.PENDING : Status.SCORED;
        Node leaf = new Node(
                code + "1",
                name + "完成情况",
                new BigDecimal(points),
                awarded,
                status,
                awarded == null ? null : Outcome.GRADED,
                "proportional",
                "按完成比例计分",
                awarded == null ? "尚未填报" : "按完成比例得 " + awarded.toPlainString() + " 分",
                null,
                List.of(),
                null);
        return new Node(
                code,
                name,
                new BigDecimal(points),
                awarded == null ? BigDecimal.ZERO : awarded,
                status,
                null,
                null,
                null,
                null,
                null,
                List.of(leaf),
                null);
    }

    private static BigDecimal part(Random random, int points, int spread) {
        BigDecimal lost =
                BigDecimal.valueOf(Math.abs(random.nextGaussian()) * spread / 2).setScale(1, RoundingMode.HALF_UP);
        return new BigDecimal(points).subtract(lost).max(BigDecimal.ZERO);
    }

    private BudgetState budget(String department, long revision, int number) {
        BigDecimal adjusted = BigDecimal.valueOf(800_000 + (long) number * 13_577 % 90_000_000)
                .setScale(2);
        int share = number % 19 == 0 ? 64 : number % 41 == 0 ? 103 : 91 + number % 9;
        BigDecimal executed =
                adjusted.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        Amounts all =
                new Amounts(adjusted, BigDecimal.ZERO.setScale(2), adjusted, executed, adjusted.subtract(executed));
        Sums sums = new Sums(all, all, all, all, all, List.of(), List.of(), null);
        return new BudgetState(
                department,
                year,
                revision,
                false,
                List.of(),
                null,
                List.of(),
                null,
                sums,
                List.of(),
                null,
                null,
                share > 100 ? List.of("2010301") : List.of(),
                null);
    }

    private static String grade(BigDecimal total) {
        return total.compareTo(BigDecimal.valueOf(90)) >= 0
                ? "优"
                : total.compareTo(BigDecimal.valueOf(80)) >= 0
                        ? "良"
                        : total.compareTo(BigDecimal.valueOf(60)) >= 0 ? "中" : "差";
    }
}
