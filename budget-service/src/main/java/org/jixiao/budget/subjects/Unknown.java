package org.jixiao.budget.subjects;

import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.web.Text;

/** Why a subject is not taken, and what is known nearest to it. */
public final class Unknown {

    private Unknown() {}

    /** @param table that lacks the code */
    public static Text reason(YearTable table, String code) {
        int year = table.entries().year();
        return switch (table.source()) {
            case LOADED ->
                lacking(table, code, new Text(year + " 年度科目表", "The classification of " + year), new Text("", ""));
            case BUILT_IN ->
                lacking(
                        table,
                        code,
                        new Text(year + " 年度内置科目表", "The built-in classification of " + year),
                        new Text("内置表不完整，财政部门可加载该年度完整科目表。", " The finance bureau can load the year's full table."));
            case NONE ->
                new Text(
                        "没有 " + year + " 年度科目表，无从核对科目 " + code + "：内置科目表自 " + BuiltIn.FIRST_YEAR
                                + " 年度起，须先由财政部门加载该年度完整科目表。",
                        "There is no classification of " + year + " to find subject " + code
                                + " in: the built-in one begins with " + BuiltIn.FIRST_YEAR
                                + ". The finance bureau must load the year's full table first.");
        };
    }

    private static Text lacking(YearTable table, String code, Text which, Text remedy) {
        Text nearest = table.entries()
                .nearestParent(code)
                .map(parent -> new Text(
                        "，最近的已知上级为 " + parent.code() + " " + parent.name(),
                        "; the nearest known parent is " + parent.code() + " " + parent.name()))
                .orElse(new Text("，也没有其上级科目", ", nor anything above it"));
        return new Text(
                which.zh() + "没有科目 " + code + nearest.zh() + "。" + remedy.zh(),
                which.en() + " has no subject " + code + nearest.en() + "." + remedy.en());
    }
}
