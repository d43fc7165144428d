package org.jixiao.indicator.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.wording.Words;

/** The drop-downs of the form (数据有效性). */
final class FormChoices {

    /** Those most plans need; others may be written. */
    private static final List<String> UNITS = List.of(
            "%",
            "元", "万元", "亿元", "万美元", "个", "项", "件", "次", "场", "起", "人", "人次", "户", "家", "名", "天", "平方米", "万平方米", "公里");

    /** What a list written into the cell's rule may hold. */
    private static final int MAX_LIST = 255;

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper helper;

    FormChoices(XSSFSheet sheet) {
        this.sheet = sheet;
        this.helper = new XSSFDataValidationHelper(sheet);
    }

    /** @param rows one by one from the first */
    void offer(List<PlanRow> rows, int first, int last) {
        List<String> directions =
                Arrays.stream(Comparison.values()).map(Words::of).toList();
        strictly(Column.DIRECTION, directions, range(Column.DIRECTION, first, last));
        strictly(Column.CORE, List.of("是", "否"), range(Column.CORE, first, last));
        strictly(Column.CUMULATIVE, List.of("是", "否"), range(Column.CUMULATIVE, first, last));
        freely(Column.UNIT, units(rows), range(Column.UNIT, first, last));
        CellRangeAddressList milestones = new CellRangeAddressList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).direction() == Comparison.MILESTONE) {
                int column = Column.ACTUAL.ordinal();
                milestones.addCellRangeAddress(new CellRangeAddress(first + i, first + i, column, column));
            }
        }
        if (milestones.countRanges() > 0) {
            strictly(Column.ACTUAL, List.of("完成", "未完成"), milestones);
        }
    }

    private static List<String> units(List<PlanRow> rows) {
        Set<String> units = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row.unit() != null && !row.unit().contains(",")) {
                units.add(row.unit());
            }
        });
        units.addAll(UNITS);
        List<String> offered = new ArrayList<>();
        for (String unit : units) {
            if (String.join(",", offered).length() + unit.length() + 1 < MAX_LIST) {
                offered.add(unit);
            }
        }
        return offered;
    }

    private static CellRangeAddressList range(Column column, int first, int last) {
        return new CellRangeAddressList(first, last, column.ordinal(), column.ordinal());
    }

    private void strictly(Column column, List<String> choices, CellRangeAddressList cells) {
        DataValidation validation = validation(choices, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(column.heading(), "请从列表中选择：" + String.join("、", choices));
        sheet.addValidationData(validation);
    }

    private void freely(Column column, List<String> choices, CellRangeAddressList cells) {
        DataValidation validation = validation(choices, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
        validation.createErrorBox(column.heading(), "列表中没有这一单位，确认后仍可使用。");
        sheet.addValidationData(validation);
    }

    private DataValidation validation(List<String> choices, CellRangeAddressList cells) {
        DataValidation validation =
                helper.createValidation(helper.createExplicitListConstraint(choices.toArray(String[]::new)), cells);
        validation.setShowErrorBox(true);
        // Of a workbook in XML it means the opposite: the arrow is shown.
        validation.setSuppressDropDownArrow(true);
        return validation;
    }
}
