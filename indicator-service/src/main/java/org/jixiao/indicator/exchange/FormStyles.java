package org.jixiao.indicator.exchange;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the form, each made once. */
final class FormStyles {

    private static final String FONT = "宋体";
    private static final byte[] HEADING = {(byte) 0xd9, (byte) 0xe2, (byte) 0xf3};
    private static final byte[] LOCKED = {(byte) 0xee, (byte) 0xee, (byte) 0xee};

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", name -> {
            XSSFCellStyle style = plain(16, true);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle about() {
        return made.computeIfAbsent("about", name -> plain(10, false));
    }

    XSSFCellStyle header() {
        return made.computeIfAbsent("header", name -> {
            XSSFCellStyle style = framed(plain(10, true));
            style.setAlignment(HorizontalAlignment.CENTER);
            fill(style, HEADING);
            return style;
        });
    }

    XSSFCellStyle cell(boolean centred, boolean locked) {
        return made.computeIfAbsent("cell " + centred + locked, name -> {
            XSSFCellStyle style = framed(plain(10, false));
            style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            style.setLocked(locked);
            if (locked) {
                fill(style, LOCKED);
            }
            return style;
        });
    }

    XSSFCellStyle day(boolean locked) {
        return made.computeIfAbsent("day " + locked, name -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell(true, locked));
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            return style;
        });
    }

    private XSSFCellStyle plain(int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
