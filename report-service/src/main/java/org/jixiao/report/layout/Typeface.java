package org.jixiao.report.layout;

/** The faces of an official document for which there are free ones that may be embedded. */
public enum Typeface {
    /** 宋体, for the text and, for want of free 仿宋, 楷体 and 小标宋, in their places too. */
    SONG("NotoSerifSC-Regular"),
    /** 黑体, for headings and for sums. */
    HEI("NotoSansSC-Regular");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String resource() {
        return "/paper/fonts/" + file + ".ttf";
    }

    Typeface other() {
        return this == SONG ? HEI : SONG;
    }
}
