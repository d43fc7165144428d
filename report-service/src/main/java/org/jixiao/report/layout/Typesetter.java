package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.layout.Sheets.Sheet;

/** Lays a document out: the cover, the text with its headings and tables, page numbers "— 1 —" at the outer edge. */
public final class Typesetter {

    /** A table or a picture. */
    private static final int BELOW_FIGURE = 10000;

    private static final int ABOVE_IMPRINT = 20000;
    private static final int BELOW_RULE = 5700;
    private static final int CHARACTER = Style.FOLIO.size();

    private final Fonts fonts;
    private final List<Strip> strips = new ArrayList<>();
    /** That the next paragraph keeps from what stands above it. */
    private int space;

    private Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param month on the cover
     * @param imprint in small print at the end
     */
    public static Sheets set(Fonts fonts, Document document, String month, String imprint) {
        Typesetter setter = new Typesetter(fonts);
        document.blocks().forEach(setter::set);
        setter.imprint(imprint);
        Paginator text = Paginator.paginate(setter.strips, 1);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(Cover.set(fonts, document.cover(), month)));
        for (int page = 1; page <= text.pages().size(); page++) {
            List<Mark> marks = text.pages().get(page - 1);
            marks.add(setter.folio(page));
            sheets.add(new Sheet(marks));
        }
        return new Sheets(sheets, text.bookmarks());
    }

    private void set(Block block) {
        if (block instanceof Table table) {
            strips.addAll(TableSetter.set(fonts, table));
        } else if (block instanceof Picture picture) {
            strips.addAll(Sketch.set(fonts, picture));
        } else if (block instanceof AnnexNote note) {
            note(note.lines());
        } else if (block instanceof Heading heading && heading.newPage() && heading.number() != null) {
            annex(heading, heading.number());
        } else if (block instanceof Heading heading) {
            int first = strips.size();
            lines(heading.text(), style(heading), true);
            Strip begin = strips.get(first).headed(heading.level(), heading.text());
            strips.set(first, heading.newPage() ? begin.beginningPage() : begin);
        } else {
            lines(((Paragraph) block).text(), Style.BODY, false);
        }
        space = below(block);
    }

    private static int below(Block block) {
        if (block instanceof Heading heading && heading.newPage() && heading.number() != null) {
            return Style.ANNEX.pitch();
        }
        return block instanceof Table || block instanceof Picture ? BELOW_FIGURE : 0;
    }

    private void note(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            int first = strips.size();
            lines(lines.get(at), Style.BODY, at < lines.size() - 1);
            if (at == 0) {
                strips.set(first, strips.get(first).spaced(Style.BODY.pitch()));
            }
        }
    }

    /** Its number on the first line, its title on the third (GB/T 9704-2012, 7.4). */
    private void annex(Heading heading, String number) {
        int first = strips.size();
        lines(number, Style.ANNEX, true);
        strips.set(
                first, strips.get(first).headed(heading.level(), heading.text()).beginningPage());
        int title = strips.size();
        lines(heading.title(), Style.TITLE, true);
        strips.set(title, strips.get(title).spaced(Style.ANNEX.pitch()));
    }

    private void lines(String text, Style style, boolean withNext) {
        List<Line> lines = LineSetter.set(fonts, text, style, Page.MEASURE);
        boolean belowHeading =
                !strips.isEmpty() && strips.get(strips.size() - 1).withNext();
        for (int at = 0; at < lines.size(); at++) {
            boolean first = at == 0;
            strips.add(Strip.line(
                    lines.get(at), style, first ? space : 0, withNext || first && belowHeading && lines.size() > 1));
        }
    }

    private static Style style(Heading heading) {
        if (heading.newPage()) {
            return Style.ANNEX;
        }
        return heading.level() == 1 ? Style.CHAPTER : Style.BODY;
    }

    private void imprint(String text) {
        List<Line> lines = LineSetter.set(fonts, text, Style.IMPRINT, Page.MEASURE);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Frame(0, 0, Page.MEASURE, 0));
        int top = BELOW_RULE;
        for (Line line : lines) {
            marks.add(Strip.mark(line, Style.IMPRINT, 0, top));
            top += Style.IMPRINT.pitch();
        }
        strips.add(new Strip(top, ABOVE_IMPRINT, false, false, List.of(), null, marks));
    }

    private Mark folio(int page) {
        Line line = LineSetter.set(fonts, "— " + page + " —", Style.FOLIO, Page.MEASURE)
                .get(0);
        int width = line.places().get(line.places().size() - 1)
                + Style.FOLIO.width(line.glyphs().get(line.glyphs().size() - 1));
        int x = page % 2 == 1 ? Page.MEASURE - CHARACTER - width : CHARACTER;
        return new Mark.Text(Page.LEFT + x, Page.FOLIO, Style.FOLIO.size(), line.glyphs(), line.places());
    }
}
