package org.jixiao.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.drawing.Shape.Anchor;
import org.jixiao.report.drawing.Shape.Area;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.drawing.Shape.Stroke;
import org.jixiao.report.drawing.Shape.Words;

/** Takes what is drawn, one thing after the other. */
final class Canvas {

    /** Of a swatch in a key. */
    private static final int SWATCH = 16_000;

    private static final int GAP = 4000;
    private static final int BETWEEN_ENTRIES = 14_000;

    private final List<Shape> shapes = new ArrayList<>();

    void line(int fromX, int fromY, int toX, int toY, Pen pen) {
        shapes.add(Stroke.of(fromX, fromY, toX, toY, pen));
    }

    void line(List<Point> points, Pen pen) {
        shapes.add(new Stroke(points, pen));
    }

    void area(int x, int y, int width, int height, Fill fill) {
        shapes.add(new Area(x, y, width, height, fill));
    }

    /** In the line of words that begins at {@code top}. */
    void words(int x, int top, Anchor anchor, String text) {
        if (!text.isEmpty()) {
            shapes.add(new Words(x, top + Lettering.BASELINE, Lettering.SIZE, anchor, text));
        }
    }

    /** The sign of one curve. */
    void marker(int x, int y, Fill fill) {
        area(x - 1900, y - 1900, 3800, 3800, fill);
    }

    /** An entry of a key draws its swatch in a box of that width and as high as a bar. */
    interface Swatch {
        void draw(int x, int y, int width, int height);
    }

    record Entry(Swatch swatch, String name) {}

    /** Entries side by side in the middle of one line. */
    void key(List<Entry> entries, int top, int barHeight) {
        int all = entries.stream().mapToInt(Canvas::width).sum() + BETWEEN_ENTRIES * (entries.size() - 1);
        int x = (Drawing.FULL_WIDTH - all) / 2;
        for (Entry entry : entries) {
            entry.swatch().draw(x, top + (Lettering.PITCH - barHeight) / 2, SWATCH, barHeight);
            words(x + SWATCH + GAP, top, Anchor.START, entry.name());
            x += width(entry) + BETWEEN_ENTRIES;
        }
    }

    private static int width(Entry entry) {
        return SWATCH + GAP + Lettering.width(entry.name());
    }

    Drawing drawing(int height, String description) {
        return new Drawing(Drawing.FULL_WIDTH, height, description, shapes);
    }

    /** Where a figure lies on an axis of that length that runs from nothing to {@code end}; never beyond its ends. */
    static int place(BigDecimal figure, BigDecimal end, int length) {
        BigDecimal shown = figure.max(BigDecimal.ZERO).min(end);
        return shown.multiply(BigDecimal.valueOf(length))
                .divide(end, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
