package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Picture;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Area;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.drawing.Shape.Stroke;
import org.jixiao.report.drawing.Shape.Words;
import org.jixiao.report.layout.Style.Fit;

/** Sets a picture: its drawing in marks, its words in the type of the text, its caption below. */
public final class Sketch {

    private static final int SPACE_ABOVE = 9000;
    private static final int ABOVE_CAPTION = 2000;

    private Sketch() {}

    /** A drawing and its caption stay on one page. */
    static List<Strip> set(Fonts fonts, Picture picture) {
        Drawing drawing = picture.drawing();
        List<Strip> strips = new ArrayList<>();
        strips.add(new Strip(
                drawing.height() + ABOVE_CAPTION, SPACE_ABOVE, true, false, List.of(), null, marks(fonts, drawing)));
        List<Line> caption = LineSetter.set(fonts, picture.caption(), Style.CAPTION, Page.MEASURE);
        for (int at = 0; at < caption.size(); at++) {
            strips.add(Strip.line(caption.get(at), Style.CAPTION, 0, at < caption.size() - 1));
        }
        return strips;
    }

    /** What a drawing shows, counted from its upper left corner. */
    public static List<Mark> marks(Fonts fonts, Drawing drawing) {
        List<Mark> marks = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Stroke stroke) {
                marks.add(stroke(stroke));
            } else if (shape instanceof Area area) {
                marks.add(area(area));
                area.hatching().forEach(line -> marks.add(stroke(line)));
            } else {
                marks.add(words(fonts, (Words) shape));
            }
        }
        return marks;
    }

    private static Mark stroke(Stroke stroke) {
        Pen pen = stroke.pen();
        return new Mark.Path(stroke.points(), null, pen.grey(), pen.thickness(), pen.dashed());
    }

    private static Mark area(Area area) {
        int right = area.x() + area.width();
        int foot = area.y() + area.height();
        return new Mark.Path(
                List.of(
                        new Point(area.x(), area.y()),
                        new Point(right, area.y()),
                        new Point(right, foot),
                        new Point(area.x(), foot)),
                area.fill().grey(),
                Pen.LINE.grey(),
                Pen.LINE.thickness(),
                false);
    }

    private static Mark words(Fonts fonts, Words words) {
        Style style = new Style(Typeface.SONG, words.size(), words.size(), 0, 0, 0, true, Fit.LEFT);
        Line line =
                LineSetter.set(fonts, words.text(), style, Integer.MAX_VALUE).get(0);
        int width = line.glyphs().stream().mapToInt(style::width).sum();
        int x = words.x()
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        return new Mark.Text(x, words.y(), words.size(), line.glyphs(), line.places());
    }
}
