package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.embedded.testing.Book;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as departments make them themselves, and such as nobody makes in good faith. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentBooksTest {

    private final FormApi form = FormApi.fresh("BOOK");
    private final Api api = form.api();

    /** In the shape of the forms for projects: title, units, levels merged, targets in words, no codes. */
    private static Book plan() {
        return Book.blank("绩效目标申报表")
                .row(1, "部门整体支出绩效目标申报表")
                .merge("A1:G1")
                .row(2, "（2019年度）")
                .merge("A2:G2")
                .row(3, "填报单位：六角亭街办事处", null, null, null, null, "单位：万元")
                .row(4, "一级指标", "二级指标", "三级指标", "年度指标值", "计量单位", "分值", "指标 解释")
                .row(5, "产出指标", "数量指标", "新增就业", "≥２，７００人", "人", 10, "按统计口径")
                .row(6, null, null, "开展宣传活动", "2－3次", "次", "5分")
                .row(7, null, null, "全市街道排名", "前75名", "名", 5)
                .merge("B5:B7")
                .row(9, null, "质量指标", "督办件\u3000办结率", 0.95, null, 10)
                .format("D9", "0%")
                .row(10, null, "时效指标", "街道志初稿", "12月底前完成", "/", 10)
                .merge("A5:A10")
                .row(11, "效益指标", "经济效益", "固定资产投资", "不低于13 亿元", "万元", 20)
                .row(12, "满意度指标", "满意度指标", "居民满意度", "95%以上", "%", "10")
                .row(13, "合计", null, null, null, null)
                .formula("F13", "SUM(F5:F12)")
                .row(14, "填表人：张三　　联系电话：027-00000000");
    }

    /** The same year's self-evaluation: other names of columns, two of a kind of remarks, results beside. */
    private static Book report() {
        return Book.blank("自评表")
                .row(1, "2019年度部门整体支出绩效自评表")
                .merge("A1:I1")
                .row(2, "绩效指标", null, null, "指标完成情况", null, null, null, null, "备注")
                .merge("A2:C2")
                .merge("D2:H2")
                .row(3, "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "分值", "得分", "偏差原因分析\n及改进措施", "备注")
                .merge("I2:I3")
                .row(4, "产出指标", "数量指标", "新增就业", "≥2700人", "2,731人", 10, 10)
                .row(5, null, null, "开展宣传活动", "2～3次", "３次", 5, 5)
                .row(6, null, null, "全市街道排名", "前75名", "第44名", 5, 5)
                .row(7, null, "质量指标", "督办件办结率", "≥95%", 0.985, 10, 10)
                .format("E7", "0.0%")
                .row(8, null, "时效指标", "街道志初稿", "按时完成", "未完成", 10, 0, "原因：资料不全；改进措施：专人负责")
                .row(9, "效益指标", "经济效益", "固定资产投资", "≥13亿元", "11.658亿元", 20, 18, "客观困难")
                .row(10, "满意度指标", "满意度指标", "居民满意度", "≥95%", "93.06%", 10, 9.8, "样本少")
                .row(11, "总分", null, null, null, null, null)
                .formula("G11", "SUM(G4:G10)");
    }

    @Test
    void aPlanInTheShapeOfARealOneIsUnderstoodButForWhatIsOpen() {
        Book plan = plan();
        form.tryOut(plan)
                .statusCode(200)
                .body("faults.cell", equalTo(List.of("绩效目标申报表!D9")))
                .body("faults[0].suggestion", equalTo("≥95%"))
                .body("notes.cell", hasItem("绩效目标申报表!D11"))
                .body("notes.text", hasItem("13 亿元 换算为 130000 万元"))
                .body("added", equalTo(6));
        plan.set("D9", "≥95%");
        form.enter(plan).statusCode(200).body("added", equalTo(7)).body("faults", empty());
        api.clerk()
                .get(api.indicators())
                .then()
                .body("code", equalTo(List.of("001", "002", "003", "004", "005", "006", "007")))
                .body("level2[2]", equalTo("数量指标"))
                .body("measures[0].target", equalTo(List.of("2700")))
                .body("measures[1].upper", equalTo(List.of("3")))
                .body("measures[2].comparison", equalTo(List.of("AT_MOST")))
                .body("measures[3].unit", equalTo(List.of("%")))
                .body("measures[4].comparison", equalTo(List.of("MILESTONE")))
                .body("measures[5].target", equalTo(List.of("130000")))
                .body("points[1]", equalTo("5"))
                .body("explanation[0]", equalTo("按统计口径"));
    }

    @Test
    void aSelfEvaluationInTheShapeOfARealOneIsReportedAgainstThePlan() {
        form.enter(plan().set("D9", "≥95%")).statusCode(200);
        api.approvePlan();
        form.enter(report())
                .statusCode(200)
                .body("changed", equalTo(7))
                .body("ignored", equalTo(List.of("得分")))
                .body("notes.text", hasItem("11.658 亿元 换算为 116580 万元"));
        api.clerk()
                .get(api.indicators())
                .then()
                .body("measures[0].actual", equalTo(List.of("2731")))
                .body("measures[2].actual", equalTo(List.of("44")))
                .body("measures[3].actual", equalTo(List.of("98.5")))
                .body("measures[4].achieved", equalTo(List.of(false)))
                .body("report[4].deviationReason", equalTo("资料不全"))
                .body("report[4].remedy", equalTo("专人负责"))
                .body("measures[5].actual", equalTo(List.of("116580")))
                .body("measures[6].actual", equalTo(List.of("93.06")))
                .body("revision", equalTo(List.of(2, 2, 2, 2, 2, 2, 2)));
        form.enter(report()).statusCode(200).body("unchanged", equalTo(7));
    }

    static Stream<Arguments> crafted() {
        byte[] good = plan().bytes();
        String doctype = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>";
        return Stream.of(
                Arguments.of("three million rows", rows(3_000_000), "MiB"),
                Arguments.of("a zip bomb", zip("xl/media/a.bin", new byte[64 << 20]), "MiB"),
                Arguments.of(
                        "an external entity",
                        zip("xl/worksheets/sheet1.xml", doctype.getBytes(StandardCharsets.UTF_8)),
                        "DOCTYPE"),
                Arguments.of("macros", zip("xl/vbaProject.bin", new byte[] {1}), "宏"),
                Arguments.of("an old workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, ".xls"),
                Arguments.of("a document by another name", document(), "Excel"),
                Arguments.of("half a workbook", Arrays.copyOf(good, good.length / 2), "Excel"),
                Arguments.of(
                        "a formula",
                        plan().set("D9", "≥95%").formula("D5", "1+1").bytes(),
                        "公式"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crafted")
    void whatIsNoHarmlessWorkbookIsRefused(String what, byte[] body, String reason) {
        form.send(RowFormat.XLSX_TYPE, body, false)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString(reason));
    }

    @Test
    void threeMillionRowsAreSmallWhenPacked() {
        assertTrue(rows(3_000_000).length < 8 << 20, "refused for what they unpack to, and not for their size");
    }

    private static byte[] rows(int count) {
        return zip("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] row = "<row><c><v>1</v></c></row>".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < count; i++) {
                out.write(row);
            }
        });
    }

    private static byte[] document() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("绩效");
            document.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, byte[] content) {
        return zip(part, out -> out.write(content));
    }

    private interface Content {
        void writeTo(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(String part, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            content.writeTo(zip);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
