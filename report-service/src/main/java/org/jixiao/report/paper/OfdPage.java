package org.jixiao.report.paper;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.layout.Font;
import org.jixiao.report.layout.Glyph;
import org.jixiao.report.layout.Mark;
import org.jixiao.report.layout.Sheets.Sheet;

/** Pages of an OFD file; whatever is on them has a number of its own in the document. */
final class OfdPage {

    private int last;

    /** @param last number given before */
    OfdPage(int last) {
        this.last = last;
    }

    int last() {
        return last;
    }

    String print(Sheet sheet) {
        StringBuilder marks = new StringBuilder();
        int layer = ++last;
        for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Frame frame) {
                marks.append(frame(frame));
            } else if (mark instanceof Mark.Path path) {
                marks.append(path(path));
            } else {
                text((Mark.Text) mark, marks);
            }
        }
        return OfdXml.element(
                "Page",
                OfdXml.element("Area", OfdXml.text("PhysicalBox", "0 0 210 297"))
                        + OfdXml.element(
                                "Content",
                                OfdXml.element("Layer", "ID=\"" + layer + "\" Type=\"Body\"", marks.toString())));
    }

    /** Its boundary is wider by the line on each side. */
    private String frame(Mark.Frame frame) {
        int line = Mark.Frame.THICKNESS;
        String near = OfdXml.millimetres(line);
        String right = OfdXml.millimetres(line + frame.width());
        String foot = OfdXml.millimetres(line + frame.height());
        String path = frame.height() == 0
                ? "M " + near + " " + near + " L " + right + " " + near
                : "M " + near + " " + near + " L " + right + " " + near + " L " + right + " " + foot + " L " + near
                        + " " + foot + " C";
        return OfdXml.element(
                "PathObject",
                object(frame.x() - line, frame.y() - line, frame.width() + 2 * line, frame.height() + 2 * line)
                        + " LineWidth=\"" + near + "\"",
                OfdXml.element("StrokeColor", "Value=\"0 0 0\"", "") + OfdXml.text("AbbreviatedData", path));
    }

    private String path(Mark.Path path) {
        int line = path.thickness();
        int left = least(path, Point::x) - line;
        int top = least(path, Point::y) - line;
        StringJoiner steps = new StringJoiner(" L ", "M ", path.fill() == null ? "" : " C");
        path.points()
                .forEach(point ->
                        steps.add(OfdXml.millimetres(point.x() - left) + " " + OfdXml.millimetres(point.y() - top)));
        String dash = OfdXml.millimetres(Shape.DASH);
        return OfdXml.element(
                "PathObject",
                object(left, top, most(path, Point::x) - left + line, most(path, Point::y) - top + line)
                        + " LineWidth=\"" + OfdXml.millimetres(line) + "\""
                        + (path.dashed() ? " DashPattern=\"" + dash + " " + dash + "\"" : "")
                        + (path.fill() == null ? "" : " Fill=\"true\""),
                OfdXml.element("StrokeColor", grey(path.grey()), "")
                        + (path.fill() == null ? "" : OfdXml.element("FillColor", grey(path.fill()), ""))
                        + OfdXml.text("AbbreviatedData", steps.toString()));
    }

    private static int least(Mark.Path path, ToIntFunction<Point> side) {
        return path.points().stream().mapToInt(side).min().orElse(0);
    }

    private static int most(Mark.Path path, ToIntFunction<Point> side) {
        return path.points().stream().mapToInt(side).max().orElse(0);
    }

    private static String grey(int grey) {
        return "Value=\"" + grey + " " + grey + " " + grey + "\"";
    }

    private void text(Mark.Text text, StringBuilder into) {
        List<Glyph> glyphs = text.glyphs();
        int begin = 0;
        for (int at = 1; at <= glyphs.size(); at++) {
            if (at == glyphs.size()
                    || glyphs.get(at).font() != glyphs.get(begin).font()) {
                into.append(run(text, begin, at));
                begin = at;
            }
        }
    }

    /** A blank at the edge of an element may be lost, and shows nothing: it is not written. */
    private String run(Mark.Text text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && text.glyphs().get(from).shown() == ' ') {
            from++;
        }
        while (to > from && text.glyphs().get(to - 1).shown() == ' ') {
            to--;
        }
        if (from == to) {
            return "";
        }
        StringBuilder characters = new StringBuilder();
        StringJoiner steps = new StringJoiner(" ");
        for (int at = from; at < to; at++) {
            characters.appendCodePoint(text.glyphs().get(at).shown());
            if (at + 1 < to) {
                steps.add(OfdXml.millimetres(
                        text.places().get(at + 1) - text.places().get(at)));
            }
        }
        Font font = text.glyphs().get(from).font();
        int width = text.places().get(to - 1) - text.places().get(from) + text.size();
        String code = "X=\"0\" Y=\"" + OfdXml.millimetres(text.size()) + "\""
                + (to - from > 1 ? " DeltaX=\"" + steps + "\"" : "");
        return OfdXml.element(
                "TextObject",
                object(text.x() + text.places().get(from), text.y() - text.size(), width, text.size() * 3 / 2)
                        + " Font=\"" + OfdPaper.id(font.typeface()) + "\" Size=\"" + OfdXml.millimetres(text.size())
                        + "\"",
                OfdXml.element("TextCode", code, OfdXml.escaped(characters.toString())));
    }

    private String object(int x, int y, int width, int height) {
        return "ID=\"" + ++last + "\" Boundary=\"" + OfdXml.millimetres(x) + " " + OfdXml.millimetres(y) + " "
                + OfdXml.millimetres(width) + " " + OfdXml.millimetres(height) + "\"";
    }
}
