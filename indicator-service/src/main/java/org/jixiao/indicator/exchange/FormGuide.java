package org.jixiao.indicator.exchange;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A second sheet that says how the form is filled in. */
final class FormGuide {

    private static final List<String> RULES = List.of(
            "一行填一个衡量项；同一指标有多个衡量项的，各占一行，指标代码相同，指标各列只填首行或各行相同；未列出的衡量项视为删去。",
            "新指标的指标代码可不填，导入时按顺序编号；已有指标的代码不得更改。不在表中的指标保持不变。",
            "方向：≥ 不低于，≤ 不高于，= 等于，区间（另填目标上限），里程碑（不填目标值和计量单位）。",
            "目标值也可连方向一并书写，如“≥95%”“不超过3起”“2～3次”“前75名”“按时完成”。",
            "目标值、长期目标值、实际完成值按计量单位填写；单元格或列名写了其他单位的（如“实际完成值（万元）”），同类单位导入时换算并予说明。",
            "百分数请带百分号，如“93.06%”：只写 0.9306 的将予询问。",
            "实际完成值填确切数值；里程碑填“完成”或“未完成”；有分子、分母的比率只填分子、分母实际值。",
            "对应目标写为“长期1”“年度2”，以顿号分隔，编号同整体绩效目标。",
            "上年目标、上年完成供参考，导入时不读：取上年代码相同的指标中名称相同的衡量项，计量单位、方向与本年不同的一并写明。",
            "数据截止日期如 2019-12-31，不晚于填报当日；未覆盖全年的，在所属期间写明，如“1至11月”。",
            "未达目标或远超目标的，须填写偏差原因和改进措施。",
            "不得使用公式，请粘贴为数值。灰色单元格现已锁定：绩效目标批准后只能填报实际完成情况，目标调整须另行申请。",
            "修订号请勿改动：导入时据此发现他人的修改。",
            "导入前可先试算：列出将发生的变动和有误的单元格，不作登记。");

    private static final int WIDTH = 110;

    private FormGuide() {}

    static void write(XSSFWorkbook workbook, FormStyles styles) {
        XSSFSheet sheet = workbook.createSheet("填表说明");
        sheet.setColumnWidth(0, 6 * 256);
        sheet.setColumnWidth(1, WIDTH * 256);
        Row title = sheet.createRow(0);
        title.createCell(1).setCellValue("填表说明");
        title.getCell(1).setCellStyle(styles.title());
        for (int i = 0; i < RULES.size(); i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(String.valueOf(i + 1));
            row.getCell(0).setCellStyle(styles.cell(true, false));
            row.createCell(1).setCellValue(RULES.get(i));
            row.getCell(1).setCellStyle(styles.cell(false, false));
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
    }
}
