package org.jixiao.budget.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of classes and sections. Keyed by code and year, for names change: class 210 is 卫生健康支出 from 2019 on. The
 * table holds what is known for certain of the years from 2015 on; a code it lacks is named by its digits.
 */
public final class SubjectNames {

    private record Named(String code, int firstYear, int lastYear, String name) {
        boolean holds(String wanted, int year) {
            return code.equals(wanted) && firstYear <= year && year <= lastYear;
        }
    }

    private static final List<Named> TABLE = new ArrayList<>();

    static {
        always("201", "一般公共服务支出");
        always("202", "外交支出");
        always("203", "国防支出");
        always("204", "公共安全支出");
        always("205", "教育支出");
        always("206", "科学技术支出");
        changed("207", "文化体育与传媒支出", 2019, "文化旅游体育与传媒支出");
        always("208", "社会保障和就业支出");
        changed("210", "医疗卫生与计划生育支出", 2019, "卫生健康支出");
        always("211", "节能环保支出");
        always("212", "城乡社区支出");
        always("213", "农林水支出");
        always("214", "交通运输支出");
        changed("215", "资源勘探信息等支出", 2020, "资源勘探工业信息等支出");
        always("216", "商业服务业等支出");
        always("217", "金融支出");
        always("219", "援助其他地区支出");
        changed("220", "国土海洋气象等支出", 2019, "自然资源海洋气象等支出");
        always("221", "住房保障支出");
        always("222", "粮油物资储备支出");
        always("223", "国有资本经营预算支出");
        since(2019, "224", "灾害防治及应急管理支出");
        always("227", "预备费");
        always("229", "其他支出");
        always("20103", "政府办公厅（室）及相关机构事务");
        always("20123", "民族事务");
        always("20129", "群众团体事务");
        always("20136", "其他共产党事务支出");
        always("20802", "民政管理事务");
        changed("20805", "行政事业单位离退休", 2020, "行政事业单位养老支出");
        always("20807", "就业补助");
        always("20808", "抚恤");
        always("21007", "计划生育事务");
        always("21011", "行政事业单位医疗");
        always("21205", "城乡社区环境卫生");
        changed("21208", "国有土地使用权出让收入及对应专项债务收入安排的支出", 2020, "国有土地使用权出让收入安排的支出");
        always("21299", "其他城乡社区支出");
        always("22102", "住房改革支出");
    }

    private SubjectNames() {}

    /** Name of a class or section in that year, or the code and a word that its name is not known here. */
    public static String nameOf(String code, int year) {
        return find(code, year).orElse(code + "（名称未收录）");
    }

    static Optional<String> find(String code, int year) {
        return TABLE.stream()
                .filter(named -> named.holds(code, year))
                .map(Named::name)
                .findFirst();
    }

    private static void always(String code, String name) {
        TABLE.add(new Named(code, 2015, Integer.MAX_VALUE, name));
    }

    private static void since(int year, String code, String name) {
        TABLE.add(new Named(code, year, Integer.MAX_VALUE, name));
    }

    private static void changed(String code, String before, int year, String after) {
        TABLE.add(new Named(code, 2015, year - 1, before));
        since(year, code, after);
    }
}
