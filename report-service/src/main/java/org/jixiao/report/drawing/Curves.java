package org.jixiao.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.report.drawing.Shape.Anchor;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jspecify.annotations.Nullable;

/** Figures from period to period as curves (折线图), with the figures themselves below, as in a table. */
public final class Curves {

    private static final int NAMES = 62_000;
    private static final int HEIGHT = 130_000;
    private static final int GAP = 4000;
    private static final int CELL = 15_000;

    private final String unit;
    private final List<String> periods;
    private final BigDecimal end;
    private final BigDecimal step;
    private final List<Curve> curves = new ArrayList<>();
    private final Canvas canvas = new Canvas();

    /**
     * @param unit of the figures, above their axis
     * @param periods as the figures are headed
     * @param end of the axis, which begins at nothing
     * @param step from line to line of the grid
     */
    public Curves(String unit, List<String> periods, BigDecimal end, BigDecimal step) {
        this.unit = unit;
        this.periods = List.copyOf(periods);
        this.end = end;
        this.step = step;
    }

    /** @param figure null where there is none, and the curve has a gap */
    public record Figure(@Nullable BigDecimal figure, String told) {}

    private record Curve(String name, Pen pen, Fill marker, List<Figure> figures) {}

    /** @param figures one for every period */
    public Curves curve(String name, Pen pen, Fill marker, List<Figure> figures) {
        if (figures.size() != periods.size()) {
            throw new IllegalArgumentException(name + " has " + figures.size() + " figures for " + periods);
        }
        curves.add(new Curve(name, pen, marker, List.copyOf(figures)));
        return this;
    }

    public Drawing draw() {
        int top = 0;
        if (curves.size() > 1) {
            canvas.key(curves.stream().map(this::entry).toList(), 0, 0);
            top += Lettering.PITCH + GAP;
        }
        canvas.words(NAMES - GAP, top, Anchor.END, unit);
        top += Lettering.PITCH + GAP;
        int foot = top + HEIGHT;
        grid(foot);
        curves.forEach(curve -> draw(curve, foot));
        row(foot, "", periods);
        for (int at = 0; at < curves.size(); at++) {
            Curve curve = curves.get(at);
            row(
                    foot + (at + 1) * CELL,
                    curve.name(),
                    curve.figures().stream().map(Figure::told).toList());
        }
        int end = foot + (curves.size() + 1) * CELL;
        for (int column = 0; column <= periods.size(); column++) {
            canvas.line(edge(column), foot, edge(column), end, Pen.GRID);
        }
        canvas.line(0, end, Drawing.FULL_WIDTH, end, Pen.GRID);
        return canvas.drawing(end + Pen.GRID.thickness(), told());
    }

    private Canvas.Entry entry(Curve curve) {
        return new Canvas.Entry(
                (x, y, width, height) -> {
                    canvas.line(x, y, x + width, y, curve.pen());
                    canvas.marker(x + width / 2, y, curve.marker());
                },
                curve.name());
    }

    private void grid(int foot) {
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(end) <= 0; at = at.add(step)) {
            int y = foot - Canvas.place(at, end, HEIGHT);
            canvas.line(NAMES, y, Drawing.FULL_WIDTH, y, at.signum() == 0 ? Pen.LINE : Pen.GRID);
            canvas.words(NAMES - GAP, y - Lettering.PITCH / 2, Anchor.END, at.toPlainString());
        }
        canvas.line(NAMES, foot - HEIGHT, NAMES, foot, Pen.LINE);
    }

    private void draw(Curve curve, int foot) {
        List<Point> run = new ArrayList<>();
        List<Point> all = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            BigDecimal figure = curve.figures().get(at).figure();
            if (figure == null) {
                stroke(run, curve.pen());
                run.clear();
            } else {
                Point point = new Point((edge(at) + edge(at + 1)) / 2, foot - Canvas.place(figure, end, HEIGHT));
                run.add(point);
                all.add(point);
            }
        }
        stroke(run, curve.pen());
        all.forEach(point -> canvas.marker(point.x(), point.y(), curve.marker()));
    }

    private void stroke(List<Point> points, Pen pen) {
        if (points.size() > 1) {
            canvas.line(points, pen);
        }
    }

    private void row(int top, String name, List<String> texts) {
        int line = top + (CELL - Lettering.PITCH) / 2;
        canvas.line(name.isEmpty() ? NAMES : 0, top, Drawing.FULL_WIDTH, top, Pen.GRID);
        canvas.words(0, line, Anchor.START, name);
        for (int at = 0; at < texts.size(); at++) {
            canvas.words((edge(at) + edge(at + 1)) / 2, line, Anchor.MIDDLE, texts.get(at));
        }
    }

    private int edge(int column) {
        return NAMES + (Drawing.FULL_WIDTH - NAMES) * column / periods.size();
    }

    private String told() {
        return curves.stream()
                .map(curve -> curve.name() + "："
                        + IntStream.range(0, periods.size())
                                .filter(at -> curve.figures().get(at).figure() != null)
                                .mapToObj(at -> periods.get(at)
                                        + curve.figures().get(at).told())
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }
}
