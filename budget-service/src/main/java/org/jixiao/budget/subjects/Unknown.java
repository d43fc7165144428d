package org.jixiao.budget.subjects;

import org.jixiao.budget.classification.Classification;
import org.jixiao.web.Text;

/** Why a subject is not taken, and what is known nearest to it. */
public final class Unknown {

    private Unknown() {}

    /** @param table that lacks the code */
    public static Text reason(YearTable table, String code) {
        Classification entries = table.entries();
        boolean loaded = table.source() == Source.LOADED;
        String zh = entries.year() + " 年度" + (loaded ? "科目表" : "内置科目表") + "没有科目 " + code;
        String en = "The " + (loaded ? "" : "built-in ") + "classification of " + entries.year() + " has no subject "
                + code;
        Text nearest = entries.nearestParent(code)
                .map(parent -> new Text(
                        "，最近的已知上级为 " + parent.code() + " " + parent.name(),
                        "; the nearest known parent is " + parent.code() + " " + parent.name()))
                .orElse(new Text("，也没有其上级科目", ", nor anything above it"));
        return loaded
                ? new Text(zh + nearest.zh() + "。", en + nearest.en() + ".")
                : new Text(
                        zh + nearest.zh() + "。内置表不完整，财政部门可加载该年度完整科目表。",
                        en + nearest.en() + ". The finance bureau can load the year's full table.");
    }
}
