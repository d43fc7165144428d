package org.jixiao.web.rows;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three text formats say the same, and fail alike. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RowsTest {

    private static final String HEADER = "voucher,amount,year,date,summary\n";

    static Stream<Arguments> twoRows() {
        String csv = HEADER + "V1,7218661.00,2019,2019-12-31,\"行政运行，“一”\n续\"\nV2,0.5,2019,,\n";
        return Stream.of(
                arguments(RowFormat.JSON_TYPE, """
                        [{"voucher": "V1", "amount": "7218661.00", "year": 2019, "date": "2019-12-31",
                          "summary": "行政运行，“一”\\n续"}, {"voucher": "V2", "amount": 0.5, "year": 2019}]"""),
                arguments(RowFormat.NDJSON_TYPE, """
                        {"voucher": "V1", "amount": "7218661.00", "year": 2019, "date": "2019-12-31", "summary": "行政运行，“一”\\n续"}

                        {"voucher": "V2", "amount": 0.5, "year": 2019}"""),
                arguments(RowFormat.CSV_TYPE, csv),
                arguments(
                        RowFormat.CSV_TYPE,
                        "\ufeff" + csv.replace("2019,,", "2019").replace("\nV2", "\r\n\r\nV2")),
                arguments("text/csv;charset=UTF-8", csv));
    }

    @ParameterizedTest
    @MethodSource("twoRows")
    void rowsAreReadInTheirOrder(String type, String body) {
        send(type, body)
                .statusCode(200)
                .body("voucher", equalTo(List.of("V1", "V2")))
                .body("amount", equalTo(List.of("7218661.00", "0.5")))
                .body("date[0]", equalTo("2019-12-31"))
                .body("summary[0]", equalTo("行政运行，“一”\n续"));
    }

    @Test
    void fullWidthInCodesNumbersAndDaysOfATableIsReadAsHalfWidth() {
        send(RowFormat.CSV_TYPE, HEADER + "Ｆ２－ａ（１）,２００．５０,２０２５,２０２５－０１－３１,ＡＢＣ（１）\n")
                .statusCode(200)
                .body("voucher", equalTo(List.of("F2-a(1)")))
                .body("amount", equalTo(List.of("200.50")))
                .body("year", equalTo(List.of(2025)))
                .body("date", equalTo(List.of("2025-01-31")))
                .body("summary", equalTo(List.of("ＡＢＣ（１）")));
        send(RowFormat.CSV_TYPE, HEADER + "V,\"１，２３４．５０\",２０２５,２０２５／１／３１,\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].date")))
                .body("violations[0].message", containsString("write 2025-01-31"));
    }

    @Test
    void aHeaderMayStandBelowATitleAndNotes() {
        send(RowFormat.CSV_TYPE, """
                2019年度支付明细表,,,,
                编制单位：区财政局,,单位：元,,凭证号

                凭证号,金额（元）,year,支付日期,summary
                V1,1,2019,2019-12-31,
                V2,many,2019,,
                """)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[1].amount")))
                .body("violations[0].message", containsString("Line 6"));
        send(RowFormat.CSV_TYPE, "标题,,\n".repeat(9) + HEADER + "V1,1,2019,,\n")
                .statusCode(200)
                .body("voucher", equalTo(List.of("V1")));
        send(RowFormat.CSV_TYPE, "标题,,\n".repeat(10) + HEADER + "V1,1,2019,,\n")
                .statusCode(400)
                .body("violations[0].field", equalTo("标题"));
    }

    @Test
    void aHeaderWithAColumnTooManyIsStillTheHeader() {
        send(RowFormat.CSV_TYPE, "支付明细\nvoucher,amount,year,经办人\nV1,1,2019,张\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("经办人")));
        send(RowFormat.CSV_TYPE, "voucher,序号\nV1,1\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("序号", "amount", "year")));
    }

    @Test
    void rowsOfTotalsAreToldAsSuch() {
        List<String> messages = send(RowFormat.CSV_TYPE, HEADER + """
                V1,1,2019,,合计
                合 计,1,,,
                小计：,1,2019,,
                ,,合计,,
                """)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[1]", "[2]", "[3]")))
                .extract()
                .path("violations.message");
        assertEquals("Line 3: This is a row of totals; remove it.", messages.get(0));
    }

    static Stream<Arguments> faultyRows() {
        return Stream.of(arguments(RowFormat.JSON_TYPE, """
                        [{"voucher": "V0", "amount": 1, "year": 2019},
                         {"voucher": " ", "amount": "1e400000", "year": 2019},
                         {"voucher": "V2", "amount": 0.001, "year": 1999},
                         {"voucher": "V3", "amount": 1, "year": 99999999999},
                         {"voucher": "V4", "amount": 1, "year": 2019, "sum": {"a": [1, 2]}, "x": 1},
                         {"voucher": "V5", "amount": 1, "year": 2019, "date": "2019-02-30"},
                         {"voucher": {"deep": [{}]}, "amount": 1, "year": 2019},
                         7, null,
                         {"voucher": "TAKEN", "amount": 1, "year": 2019}]"""), arguments(RowFormat.NDJSON_TYPE, """
                        {"voucher": "V0", "amount": 1, "year": 2019}
                        {"voucher": " ", "amount": "1e400000", "year": 2019}
                        {"voucher": "V2", "amount": 0.001, "year": 1999}
                        {"voucher": "V3", "amount": 1, "year": 99999999999}
                        {"voucher": "V4", "amount": 1, "year": 2019, "sum": {"a": [1, 2]}, "x": 1}
                        {"voucher": "V5", "amount": 1, "year": 2019, "date": "2019-02-30"}
                        {"voucher": {"deep": [{}]}, "amount": 1, "year": 2019}
                        7
                        null
                        {"voucher": "TAKEN", "amount": 1, "year": 2019}"""));
    }

    @ParameterizedTest
    @MethodSource("faultyRows")
    void everyFaultIsNamedByRowAndField(String type, String body) {
        List<String> fields = send(type, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .path("violations.field");
        assertEquals(
                List.of(
                        "[1].amount",
                        "[1].voucher",
                        "[2].amount",
                        "[2].amount",
                        "[2].year",
                        "[3].year",
                        "[4].sum",
                        "[4].x",
                        "[5].date",
                        "[6].voucher",
                        "[7]",
                        "[8]",
                        "[9].voucher"),
                fields);
    }

    @Test
    void whatIsNoHeadingIsToldInPart() {
        String field = send(RowFormat.CSV_TYPE, "x".repeat(30_000) + "," + HEADER)
                .statusCode(400)
                .extract()
                .path("violations[0].field");
        assertEquals("x".repeat(100) + "…", field);
    }

    @Test
    void whatIsTooLongForAWordIsNotLookedAt() {
        String long1 = "基" + "　".repeat(30_000) + "本支出";
        send(RowFormat.CSV_TYPE, "voucher,amount,year,kind\nV1,1,2019," + long1)
                .statusCode(400)
                .body("violations[0].field", equalTo("[0].kind"))
                .body("violations[0].message", containsString("Must be one of"));
    }

    @Test
    void everyFaultOfATableIsNamedWithItsLine() {
        String body = HEADER + """
                V0,1,2019,,

                ,1e400000,2019,,
                V2,many,1999,,
                V3,1,,2019-02-30,,
                V4,1,2019,31.12.2019,
                V5,1,2019,,,too many
                TAKEN,1,2019,,
                """;
        ValidatableResponse answer = send(RowFormat.CSV_TYPE, body).statusCode(400);
        List<String> faults = answer.extract().<List<Map<String, String>>>path("violations").stream()
                .map(fault ->
                        fault.get("field") + " " + fault.get("message").replaceAll("(Line \\d+|第 \\d+ 行).*", "$1"))
                .toList();
        assertEquals(
                List.of(
                        "[1].amount Line 4",
                        "[1].voucher Line 4",
                        "[2].amount Line 5",
                        "[2].year Line 5",
                        "[3].date Line 6",
                        "[3].year Line 6",
                        "[4].date Line 7",
                        "[5] Line 8",
                        "[6].voucher Line 9"),
                faults);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("amount", "\"1.5\"", 200),
                arguments("amount", "\"1.5e2\"", 400),
                arguments("amount", "1.5E+2", 400),
                arguments("amount", "15e-1", 400),
                arguments("amount", "1e400000", 400),
                arguments("amount", "1e13", 400),
                arguments("amount", "[1]", 400),
                arguments("amount", "{\"yuan\": 1}", 400),
                arguments("amount", "true", 400),
                arguments("amount", "null", 400),
                arguments("year", "\"2019\"", 400),
                arguments("year", "2019.0", 400),
                arguments("year", "2e3", 400),
                arguments("year", "null", 400),
                arguments("voucher", "1", 400),
                arguments("voucher", "\"\\u0000\"", 400),
                arguments("date", "\"2019-12-31T00:00:00\"", 400),
                arguments("date", "17901", 400),
                arguments("date", "[2019, 12, 31]", 400),
                arguments("date", "null", 200));
    }

    /** The row before and the row behind it are read all the same. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void aValueIsTakenAsInAnyOtherBodyAndIsAloneToBlame(String field, String value, int status) {
        String good = "{\"voucher\": \"V\", \"amount\": 1, \"year\": 2019, \"date\": \"2019-12-31\"}";
        String row = good.replaceFirst("\"" + field + "\": [^,}]*", quoteReplacement("\"" + field + "\": " + value));
        String last = good.replace("\"V\"", "\"\"");
        for (String type : List.of(RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE)) {
            boolean array = type.equals(RowFormat.JSON_TYPE);
            if (status == 200) {
                send(type, array ? "[" + row + "]" : row).statusCode(200);
            } else {
                send(type, array ? "[" + row + "," + last + "]" : row + "\n" + last)
                        .statusCode(400)
                        .body("violations.field", equalTo(List.of("[0]." + field, "[1].voucher")));
            }
        }
    }

    @Test
    void aFieldThatComesTwiceEndsNoFile() {
        send(
                        RowFormat.JSON_TYPE,
                        "[{\"voucher\": \"A\", \"year\": 2019, \"year\": 2019, \"amount\": 0}, {\"voucher\": 1}]")
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(List.of("[0].year", "[0].amount", "[1].voucher", "[1].year", "[1].amount")));
    }

    @Test
    void whatIsUnderstoodOfABadRowIsStillJudged() {
        send(RowFormat.CSV_TYPE, HEADER + "TAKEN,many,2019,,\nV1,1,2019,,\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].amount", "[0].voucher")));
    }

    @Test
    void onlyRulesOfTheDomainBrokenIsUnprocessable() {
        send(RowFormat.CSV_TYPE, HEADER + "TAKEN,1,2019,,\n")
                .statusCode(422)
                .body("violations[0].field", equalTo("[0].voucher"))
                .body("violations[0].message", equalTo("Line 2: This voucher is taken."));
    }

    @Test
    void onlyThePresentStateInTheWayIsAConflict() {
        send(RowFormat.CSV_TYPE, HEADER + "LATE,1,2019,,\n")
                .statusCode(409)
                .body("violations[0].message", equalTo("Line 2: Too late for this one."));
        send(RowFormat.CSV_TYPE, HEADER + "LATE,1,2019,,\nTAKEN,1,2019,,\n")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[0].voucher", "[1].voucher")));
    }

    static Stream<Arguments> brokenFiles() {
        String good = "{\"voucher\": \"V\", \"amount\": 1, \"year\": 2019}";
        return Stream.of(
                arguments(RowFormat.JSON_TYPE, "", "array"),
                arguments(RowFormat.JSON_TYPE, "{}", "array"),
                arguments(RowFormat.JSON_TYPE, "[" + good + ", {\"voucher\": ", "Not valid JSON"),
                arguments(RowFormat.JSON_TYPE, "[" + good + " " + good + "]", "Not valid JSON"),
                arguments(RowFormat.JSON_TYPE, "[" + good + "] []", "follows"),
                arguments(RowFormat.JSON_TYPE, "[" + "[".repeat(1000), "Nested"),
                arguments(RowFormat.JSON_TYPE, "[{\"year\": 1, \"year\": 2}]", "twice"),
                arguments(RowFormat.NDJSON_TYPE, good + " " + good, ""),
                arguments(RowFormat.NDJSON_TYPE, "{\"voucher\": \"" + "x".repeat(70_000) + "\"}", "65536"),
                arguments(RowFormat.CSV_TYPE, "", "empty"),
                arguments(RowFormat.CSV_TYPE, "\n\n", "empty"),
                arguments(RowFormat.CSV_TYPE, "voucher,amount,amount\n", "twice"),
                arguments(RowFormat.CSV_TYPE, "voucher,date,summary\nV,,\n", "lacks this column"),
                arguments(
                        RowFormat.CSV_TYPE,
                        "voucher,sum\nV,1\n",
                        "remove it, or head it as one that isn't there yet:"
                                + " amount（金额、金额（元））, year, date（支付日期）, summary, kind（支出类别）, share."),
                arguments(RowFormat.CSV_TYPE, HEADER + "\"V,1,2019,,\n", "CSV"),
                arguments(RowFormat.CSV_TYPE, HEADER + "\"V\"x,1,2019,,\n", "CSV"),
                arguments(RowFormat.CSV_TYPE, HEADER + "V,1,2019,," + "x".repeat(40_000) + "\n", "32767"),
                arguments(RowFormat.CSV_TYPE, HEADER + "V,1,2019,," + "x".repeat(400_000) + "\n", "CSV"),
                arguments(RowFormat.CSV_TYPE, HEADER + ",".repeat(300) + "\n", "256"),
                arguments("text/csv;charset=Big5", HEADER, "UTF-8"),
                arguments("application/json;charset=GBK", "[]", "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aFileThatIsNoneIsRefusedWithItsReason(String type, String body, String reason) {
        send(type, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString(reason));
    }

    @Test
    void behindABrokenRowOfAnArrayWhatWasReadIsStillNamed() {
        List<String> fields = send(RowFormat.JSON_TYPE, "[{\"voucher\": \"V\", \"amount\": 0, \"year\": 2019}, {\"x]")
                .statusCode(400)
                .extract()
                .path("violations.field");
        assertEquals(2, fields.size(), fields::toString);
        assertEquals("[0].amount", fields.get(1));
    }

    static Stream<Arguments> notUtf8() {
        String csv = HEADER + "V,1,2019,,行政运行\n";
        String json = "[{\"voucher\": \"V\", \"amount\": 1, \"year\": 2019, \"summary\": \"行政运行\"}]";
        return Stream.of("GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE")
                .flatMap(charset -> Stream.of(
                        arguments(charset, RowFormat.CSV_TYPE, csv),
                        arguments(charset, RowFormat.JSON_TYPE, json),
                        arguments(charset, RowFormat.NDJSON_TYPE, json.substring(1, json.length() - 1))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("notUtf8")
    void aFileInAnotherEncodingIsRefusedAndNotMisread(String charset, String type, String body) {
        RowsApi.send(type, body.getBytes(Charset.forName(charset)))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("")))
                .body("violations[0].message", containsString("CSV UTF-8 (Comma delimited)"));
        RowsApi.send(type, ("\ufeff" + body).getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    @Test
    void aTableMayBeHeadedAndWordedInChinese() {
        send(RowFormat.CSV_TYPE, """
                        支出类别,金额(元), 凭 证 号 ,year,支付日期
                        基本支出,"1,234,567.50",V1,2019,2019-03-05
                        PROJECT,"1,234",V2,2019,
                        项目支出 ,12,V3,2019,
                        """)
                .statusCode(200)
                .body("voucher", equalTo(List.of("V1", "V2", "V3")))
                .body("amount", equalTo(List.of("1234567.50", "1234", "12")))
                .body("kind", equalTo(List.of("BASIC", "PROJECT", "PROJECT")))
                .body("date[0]", equalTo("2019-03-05"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.00",
                "\"1,234.00\"",
                "\"1,234.00 元\"",
                "\"￥1,234.00元\"",
                "\"¥ 1,234.00\"",
                "￥１２３４．００",
                "1234.00元"
            })
    void anAmountInYuanMayHaveItsCurrencyBesideIt(String amount) {
        send(RowFormat.CSV_TYPE, HEADER + "V1," + amount + ",2019,,\n")
                .statusCode(200)
                .body("amount", equalTo(List.of("1234.00")));
    }

    @Test
    void anotherNumberMayNotForItsUnitIsNotKnown() {
        for (String share : List.of("￥5", "5元", "5 万元")) {
            send(RowFormat.CSV_TYPE, HEADER.strip() + ",share\nV1,1,2019,,," + share + "\n")
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("[0].share")))
                    .body("violations[0].message", containsString("Must be a number alone, in the column's unit"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "gb2312", "GB18030"})
    void aTableInAChineseEncodingIsReadWhereItSaysSo(String charset) {
        String csv = "凭证号,金额,year,summary\nV1,1,2019,行政运行\n";

        RowsApi.send("text/csv; charset=" + charset, csv.getBytes(Charset.forName(charset)))
                .statusCode(200)
                .body("summary", equalTo(List.of("行政运行")));
    }

    @Test
    void aTableInAnotherEncodingThanItSaysIsRefusedAndNotMisread() {
        String csv = HEADER + "V1,1,2019,,行政运行\n";

        for (byte[] file : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + HEADER + "V1,1,2019,,x\n").getBytes(StandardCharsets.UTF_8),
                (HEADER + "V1,1,2019,,\u00ff\n").getBytes(StandardCharsets.ISO_8859_1))) {
            RowsApi.send("text/csv; charset=GBK", file)
                    .statusCode(400)
                    .body("violations[0].message", containsString("It is said to be GBK"));
        }
        RowsApi.send("text/csv; charset=GBK", (HEADER + "V1,1,2019,,x\n").getBytes(StandardCharsets.US_ASCII))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"; | semicolons", "\\t | tabs"})
    void aTableWhoseColumnsAreApartOtherwiseIsToldSo(String delimiter, String name) {
        String by = delimiter.equals("\\t") ? "\t" : delimiter;
        String table = HEADER + "V1,1,2019,,行政运行\n";

        for (String csv : List.of(
                table.replace(",", by),
                "支付明细\n" + table.replace(",", by),
                table.replace(",", by).replace(by + "1" + by, by + "1.234,50" + by + "2,5" + by))) {
            send(RowFormat.CSV_TYPE, csv)
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("")))
                    .body("violations[0].message", containsString("The columns are apart by " + name));
        }
        send(RowFormat.CSV_TYPE, String.join(by, "单位：元", "2019年度", "财政局") + "\n" + table)
                .statusCode(200);
    }

    @Test
    void ofAColumnTooManyItIsToldWhichAreMissingYet() {
        send(RowFormat.CSV_TYPE, HEADER.strip() + ",kind,share,经办人\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("经办人")))
                .body("violations[0].message", equalTo("Unknown column: remove it; every field has its column."));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("kind", "其他支出", "BASIC（基本支出）, PROJECT（项目支出）"),
                arguments("kind", "basic", "BASIC（基本支出）"),
                arguments("amount", "\"1,23\"", "decimal"),
                arguments("amount", "\"12,34.50\"", "decimal"),
                arguments("amount", "\"1234,567\"", "decimal"),
                arguments("amount", "\"1,234.567\"", ""),
                arguments("amount", "$12", "decimal"),
                arguments("amount", "￥12 人民币", "decimal"),
                arguments("amount", "\"1,234.50万元\"", "write 12345000 for 1,234.50万元"),
                arguments("amount", "0.5 亿元", "write 50000000 for"),
                arguments("date", "2019/3/5", "write 2019-03-05 for 2019/3/5"),
                arguments("date", "20190305", "write 2019-03-05 for 20190305"),
                arguments("date", "2019年3月5日", "write 2019-03-05"),
                arguments("date", "2019-3-5", "write 2019-03-05"),
                arguments("date", "2019/2/30", "yyyy-MM-dd"),
                arguments("date", "5/3/2019", "yyyy-MM-dd"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void aCellThatIsUnclearIsRefusedWithHowToMendIt(String field, String cell, String reason) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("voucher", "V", "amount", "1", "year", "2019"));
        row.put(field, cell);

        send(RowFormat.CSV_TYPE, String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0]." + field)))
                .body("violations[0].message", containsString(reason));
    }

    /** Words and headings are for people's tables; what a program sends has one form. */
    @Test
    void jsonKnowsNeitherHeadingsNorWords() {
        send(RowFormat.JSON_TYPE, "[{\"凭证号\": \"V\", \"amount\": \"1,234\", \"year\": 2019, \"kind\": \"基本支出\"}]")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].凭证号", "[0].amount", "[0].kind", "[0].voucher")));
    }

    @Test
    void aColumnThatComesUnderTwoHeadingsIsRefused() {
        send(RowFormat.CSV_TYPE, "voucher,amount,year,金额\nV,1,2019,1\n")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("金额")))
                .body("violations[0].message", containsString("twice"));
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        send(RowFormat.CSV_TYPE, HEADER + "V,1,2019,,\n".repeat(10_000)).statusCode(200);
        send(RowFormat.CSV_TYPE, HEADER + "V,1,2019,,\n".repeat(10_001))
                .statusCode(422)
                .body("violations[0].message", containsString("10000"));
    }

    @Test
    void faultsBeyondWhatIsListedAreCounted() {
        String rows = IntStream.range(0, 1_200).mapToObj(i -> "V,x,2019,,\n").collect(joining());
        send(RowFormat.CSV_TYPE, HEADER + rows)
                .statusCode(400)
                .body("violations", hasSize(1_001))
                .body("violations[1000].message", containsString("200 further"));
    }

    @Test
    void theFirstRowsFaultsAreListedWhoeverFindsThem() {
        String good = "V,1,2019,,\n".repeat(999);
        send(RowFormat.CSV_TYPE, HEADER + "TAKEN,1,2019,,\n" + good + "V,x,2019,,\n".repeat(1_000) + "\"")
                .statusCode(400)
                .body("violations", hasSize(1_001))
                .body("violations[0].message", containsString("Not valid CSV"))
                .body("violations[1].field", equalTo("[0].voucher"))
                .body("violations[2].field", equalTo("[1000].amount"))
                .body("violations[1000].message", containsString("2 further"));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLargeHoweverItComes() {
        for (String type : List.of(RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE)) {
            send(type, "[\n" + " ".repeat(1 << 20)).statusCode(413);
        }
    }

    @Test
    void anotherFormatIsNotRead() {
        send("text/plain", "x").statusCode(415).contentType("application/problem+json");
    }

    private static ValidatableResponse send(String type, String body) {
        return RowsApi.send(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
