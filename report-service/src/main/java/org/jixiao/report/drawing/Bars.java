package org.jixiao.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.drawing.Shape.Anchor;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jspecify.annotations.Nullable;

/** Bars below each other (横条图), each with its name at the left and its figure in words at the right. */
public final class Bars {

    private static final int GAP = 6000;
    private static final int INDENT = 9000;
    private static final int BELOW_HEAD = 3000;
    private static final int BREAK = 3000;

    private final int names;
    private final int room;
    private final int pitch;
    private final BigDecimal end;
    private final List<Canvas.Entry> key = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Canvas canvas = new Canvas();
    private @Nullable Heads heads;

    /**
     * @param names room for the names
     * @param labels room for the figures in words
     * @param pitch from bar to bar
     * @param end the figure as long as the room for bars; what is more is drawn as that long, and broken
     */
    public Bars(int names, int labels, int pitch, BigDecimal end) {
        this.names = names;
        this.room = Drawing.FULL_WIDTH - names - labels - 2 * GAP;
        this.pitch = pitch;
        this.end = end;
    }

    private record Heads(String name, String bar, String label) {}

    private record Tick(BigDecimal at, String text, boolean bold) {}

    private record Bar(
            String name,
            boolean part,
            BigDecimal figure,
            @Nullable BigDecimal whole,
            Fill fill,
            String label) {}

    /** What a fill means. */
    public Bars key(Fill fill, String name) {
        key.add(new Canvas.Entry((x, y, width, height) -> canvas.area(x, y, width, height, fill), name));
        return this;
    }

    /** What stands in the three columns, above them. */
    public Bars heads(String name, String bar, String label) {
        heads = new Heads(name, bar, label);
        return this;
    }

    /** @param bold for the figure that all bars are held against */
    public Bars tick(BigDecimal at, String text, boolean bold) {
        ticks.add(new Tick(at, text, bold));
        return this;
    }

    public Bars bar(String name, BigDecimal figure, Fill fill, String label) {
        bars.add(new Bar(name, false, figure, null, fill, label));
        return this;
    }

    /** A bar of a part of the one above. */
    public Bars part(String name, BigDecimal figure, Fill fill, String label) {
        bars.add(new Bar(name, true, figure, null, fill, label));
        return this;
    }

    /** A bar within the frame of what its figure is a part of. */
    public Bars within(String name, BigDecimal figure, BigDecimal whole, Fill fill, String label) {
        bars.add(new Bar(name, false, figure, whole, fill, label));
        return this;
    }

    public Drawing draw() {
        int left = names + GAP;
        int top = 0;
        if (!key.isEmpty()) {
            canvas.key(key, 0, thickness());
            top += Lettering.PITCH + BELOW_HEAD;
        }
        if (heads != null) {
            canvas.words(0, top, Anchor.START, heads.name());
            canvas.words(left + room / 2, top, Anchor.MIDDLE, heads.bar());
            canvas.words(left + room + GAP, top, Anchor.START, heads.label());
            top += Lettering.PITCH + BELOW_HEAD;
        }
        int first = top;
        int foot = top + bars.size() * pitch;
        ticks.stream()
                .filter(tick -> !tick.bold())
                .forEach(tick -> upright(left + place(tick.at()), first, foot, Pen.GRID));
        for (int at = 0; at < bars.size(); at++) {
            bar(bars.get(at), left, first + at * pitch);
        }
        upright(left, first, foot, Pen.LINE);
        for (Tick tick : ticks) {
            if (tick.bold()) {
                upright(left + place(tick.at()), first, foot, Pen.BOLD);
            }
            canvas.words(left + place(tick.at()), foot + BELOW_HEAD, Anchor.MIDDLE, tick.text());
        }
        return canvas.drawing(ticks.isEmpty() ? foot : foot + BELOW_HEAD + Lettering.PITCH, told());
    }

    private void bar(Bar bar, int left, int top) {
        int line = top + (pitch - Lettering.PITCH) / 2;
        int y = top + (pitch - thickness()) / 2;
        int indent = bar.part() ? INDENT : 0;
        canvas.words(indent, line, Anchor.START, Lettering.within(bar.name(), names - indent));
        canvas.words(left + room + GAP, line, Anchor.START, bar.label());
        if (bar.whole() != null) {
            canvas.area(left, y, place(bar.whole()), thickness(), Fill.WHITE);
        }
        int length = place(bar.figure());
        if (length > 0) {
            canvas.area(left, y, length, thickness(), bar.fill());
        }
        if (bar.figure().compareTo(end) > 0) {
            broken(left + length, y);
        }
    }

    /** Two slanted lines near the end of a bar: it is longer than there is room. */
    private void broken(int end, int y) {
        for (int from = end - 3 * BREAK; from < end - BREAK; from += BREAK) {
            canvas.line(List.of(new Point(from, y + thickness() + 1200), new Point(from + BREAK, y - 1200)), Pen.BOLD);
        }
    }

    private void upright(int x, int from, int to, Pen pen) {
        canvas.line(x, from, x, to, pen);
    }

    private int thickness() {
        return pitch * 3 / 5;
    }

    private int place(BigDecimal figure) {
        return Canvas.place(figure, end, room);
    }

    private String told() {
        return bars.stream().map(bar -> bar.name() + "：" + bar.label()).collect(Collectors.joining("；"));
    }
}
