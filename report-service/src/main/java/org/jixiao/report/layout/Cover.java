package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Document;

/** The first sheet (封面). */
final class Cover {

    private static final int TITLE = 130000;
    private static final int SUBJECT_BELOW_TITLE = 17000;
    private static final int DEPARTMENT_BELOW = 145000;
    private static final int SEAL_BELOW = 12000;
    private static final int SEAL_FROM_RIGHT = 48000;

    private final Fonts fonts;
    private final List<Mark> marks = new ArrayList<>();
    private int used = TITLE;

    private Cover(Fonts fonts) {
        this.fonts = fonts;
    }

    static List<Mark> set(Fonts fonts, Document.Cover text, String month) {
        Cover cover = new Cover(fonts);
        cover.say(text.title(), Style.TITLE, 0);
        cover.used += SUBJECT_BELOW_TITLE;
        cover.say(text.subject(), Style.COVER, 0);
        cover.used += DEPARTMENT_BELOW;
        cover.say("部门（单位）名称：" + text.department(), Style.COVER_DEPARTMENT, 0);
        cover.used += SEAL_BELOW;
        cover.say(text.seal(), Style.COVER_SEAL, SEAL_FROM_RIGHT);
        cover.used = Page.ROOM - 2 * Style.COVER.pitch();
        cover.say(month, Style.COVER, 0);
        return cover.marks;
    }

    private void say(String text, Style style, int fromRight) {
        for (Line line : LineSetter.set(fonts, text, style, Page.MEASURE - fromRight)) {
            marks.add(Strip.mark(line, style, Page.LEFT, Page.TOP + used));
            used += style.pitch();
        }
    }
}
