package org.jixiao.web.rows;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WorkbooksTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookIsReadAsWhatStandsInIt() {
        byte[] workbook = workbook(sheet -> {
            sheet.value(1, 0, 20190001);
            sheet.value(1, 1, 7218661.05);
            sheet.value(1, 2, 2019);
            sheet.value(1, 3, LocalDate.of(2019, 12, 31));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(1, 4, "行政运行");
            sheet.value(4, 0, "V2");
            sheet.value(4, 1, "0.50");
            sheet.value(4, 2, "2019");
            sheet.value(4, 3, "2019-11-30");
        });
        send(workbook)
                .statusCode(200)
                .body("voucher", equalTo(List.of("20190001", "V2")))
                .body("amount", equalTo(List.of("7218661.05", "0.50")))
                .body("date", equalTo(List.of("2019-12-31", "2019-11-30")))
                .body("summary[0]", equalTo("行政运行"));
    }

    @Test
    void datesAreDatesUnderAnyHeadingOfTheirColumn() {
        byte[] workbook = workbook(
                sheet -> {
                    row(sheet, 1, "V1", 1);
                    sheet.value(1, 3, LocalDate.of(2019, 12, 31));
                    sheet.style(1, 3).format("yyyy-MM-dd").set();
                    sheet.value(1, 1, "1,234.50");
                },
                List.of("凭证号", "金额", "year", "支付日期"));
        send(workbook).statusCode(200).body("date[0]", equalTo("2019-12-31")).body("amount[0]", equalTo("1234.50"));
    }

    @Test
    void daysAreDaysBelowATitleToo() {
        byte[] workbook = workbook(
                sheet -> {
                    List<String> header = List.of("凭证号", "金额", "year", "支付日期");
                    for (int column = 0; column < header.size(); column++) {
                        sheet.value(1, column, header.get(column));
                    }
                    row(sheet, 2, "V1", 1);
                    sheet.value(2, 3, LocalDate.of(2019, 12, 31));
                    sheet.style(2, 3).format("yyyy-MM-dd").set();
                    sheet.range(0, 0, 0, 3).merge();
                },
                List.of("2019年度支付明细表"));

        send(workbook).statusCode(200).body("date[0]", equalTo("2019-12-31")).body("voucher", equalTo(List.of("V1")));
    }

    /** A spreadsheet keeps 15 digits of a number: 12345678901234567890 is 12345678901234500000 there. */
    @Test
    void aCodeOfMoreDigitsThanANumberKeepsIsNotTakenFromANumber() {
        byte[] typed = workbook(sheet -> {
            row(sheet, 1, "V", 1);
            sheet.value(1, 0, 123_456_789_012_345L);
            row(sheet, 2, "12345678901234567890", 1);
        });
        send(typed).statusCode(200).body("voucher", equalTo(List.of("123456789012345", "12345678901234567890")));

        byte[] rounded = workbook(sheet -> {
            row(sheet, 1, "V", 1);
            sheet.value(1, 0, 1_234_567_890_123_456L);
            row(sheet, 2, "V", 1);
            sheet.value(2, 0, new BigDecimal("1.23456789012345E+19"));
            row(sheet, 3, "V", 1);
            sheet.value(3, 4, 1e300);
        });
        send(rounded)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].voucher", "[1].voucher", "[2].summary")))
                .body("violations.message", everyItem(containsString("Set the column to text")));
    }

    @Test
    void everyFaultIsNamedByRowAndFieldWithItsLine() {
        byte[] workbook = workbook(sheet -> {
            row(sheet, 1, "V0", 1);
            row(sheet, 2, "V1", 1.001);
            row(sheet, 4, "V2", 1);
            sheet.formula(4, 1, "SUM(1,2)");
            row(sheet, 5, "V3", 1);
            sheet.value(5, 2, true);
            row(sheet, 6, "V4", 1);
            sheet.value(6, 4, "x".repeat(100));
            row(sheet, 7, "V5", 1);
            sheet.value(7, 7, "far off");
        });
        List<String> fields = send(workbook).statusCode(400).extract().path("violations.field");
        assertEquals(List.of("[1].amount", "[2].amount", "[3].year", "[4].summary", "[5]"), fields);
        send(workbook).body("violations[1].message", containsString("Line 5: Formulas are not taken"));
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        byte[] workbook = workbook(sheet -> {
            for (int i = 1; i <= 10_001; i++) {
                row(sheet, i, "V" + i, 1);
            }
        });
        send(workbook).statusCode(422).body("violations[0].message", containsString("10000"));
    }

    static Stream<Arguments> crafted() {
        byte[] good = workbook(sheet -> row(sheet, 1, "V", 1));
        String doctype = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w>&b;</w>";
        String cell = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>";
        return Stream.of(
                arguments("nothing", new byte[0], "Not an Excel workbook"),
                arguments("not a zip", utf8("voucher,amount\nV,1\n"), "Not an Excel workbook"),
                arguments("cut short", Arrays.copyOf(good, good.length / 2), "Not an Excel workbook"),
                arguments("a zip of something else", onlyAReadme(), "Not an Excel workbook"),
                arguments("an old .xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "old .xls"),
                arguments("a zip bomb", with(good, "xl/media/a.bin", new byte[40 << 20]), "unpacked"),
                arguments("a bomb of blanks", with(good, SHEET, utf8(" ".repeat(40 << 20))), "unpacked"),
                arguments("many parts", manyParts(good), "too many parts"),
                arguments("XXE", with(good, SHEET, utf8(doctype + "<worksheet>&x;</worksheet>")), "DOCTYPE"),
                arguments("XXE by another name", with(good, "xl/media/image.png", utf8(doctype + "<w/>")), "DOCTYPE"),
                arguments(
                        "XXE in UTF-16",
                        with(good, "xl/a.xml", (doctype + "<w/>").getBytes(StandardCharsets.UTF_16)),
                        "DOCTYPE"),
                arguments("a billion laughs", with(good, "xl/styles.xml", utf8(bomb)), "DOCTYPE"),
                arguments("macros", with(good, "xl/vbaProject.bin", new byte[] {1}), "macros"),
                arguments(
                        "macros by type",
                        with(
                                good,
                                "[Content_Types].xml",
                                utf8("<Types><Override PartName=\"/xl/workbook.xml\" ContentType="
                                        + "\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")),
                        "macros"),
                arguments("a cell far off", with(good, SHEET, utf8(cell + "<c r=\"ZZZZZZ1\"/>")), "256 columns"),
                arguments("cells without end", with(good, SHEET, utf8(cell + "<c/>".repeat(300))), "256 columns"),
                arguments(
                        "a text that isn't there",
                        with(good, SHEET, utf8(cell.replace("<c", "<c t=\"s\"") + "<v>99</v></c>")),
                        "damaged"),
                arguments(
                        "a text before the first",
                        with(good, SHEET, utf8(cell.replace("<c", "<c t=\"s\"") + "<v>-1</v></c>")),
                        "damaged"),
                arguments("a row that is none", with(good, SHEET, utf8("<row r=\"-1\"/>")), "number of a row"),
                arguments("a row beyond the last", with(good, SHEET, utf8("<row r=\"1048577\"/>")), "number of a row"),
                arguments("a long name", named(good, "付".repeat(32)), "31 characters"),
                arguments("a turned name", named(good, "\u202e款付"), "direction of text"),
                arguments("nested deeply", with(good, SHEET, utf8("<a>".repeat(100))), "nested"),
                arguments("a sheet that is no XML", with(good, SHEET, utf8("{}")), "Not an Excel workbook"),
                arguments("an empty sheet", workbook(sheet -> sheet.value(0, 0, (String) null), List.of()), "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crafted")
    void whatIsNoHarmlessWorkbookIsRefusedWithItsReason(String what, byte[] body, String reason) {
        send(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString(reason));
    }

    private static void row(Worksheet sheet, int row, String voucher, Number amount) {
        sheet.value(row, 0, voucher);
        sheet.value(row, 1, amount);
        sheet.value(row, 2, 2019);
    }

    private static byte[] workbook(Consumer<Worksheet> rows) {
        return workbook(rows, List.of("voucher", "amount", "year", "date", "summary"));
    }

    private static byte[] workbook(Consumer<Worksheet> rows, List<String> header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("付款");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            rows.accept(sheet);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The archive with this part added, or put in place of the one of that name. */
    private static byte[] with(byte[] archive, String name, byte[] content) {
        return rewritten(archive, name, zip -> {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        });
    }

    private static byte[] onlyAReadme() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write('x');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] manyParts(byte[] archive) {
        return rewritten(archive, "", zip -> {
            for (int i = 0; i < 1_001; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
            }
        });
    }

    private static byte[] named(byte[] archive, String sheet) {
        String workbook = "xl/workbook.xml";
        try (ZipFile in = opened(archive)) {
            String text = new String(in.getInputStream(in.getEntry(workbook)).readAllBytes(), StandardCharsets.UTF_8);
            return with(archive, workbook, utf8(text.replaceFirst("name=\"[^\"]*\"", "name=\"" + sheet + "\"")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Parts {
        void addTo(ZipOutputStream zip) throws IOException;
    }

    private static byte[] rewritten(byte[] archive, String without, Parts parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                ZipFile in = opened(archive)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(without)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                }
            }
            parts.addTo(zip);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static ZipFile opened(byte[] archive) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse send(byte[] workbook) {
        return RowsApi.send(RowFormat.XLSX_TYPE, workbook);
    }
}
