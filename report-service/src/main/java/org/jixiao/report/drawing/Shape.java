package org.jixiao.report.drawing;

import java.util.List;

/** Something drawn. */
public sealed interface Shape permits Shape.Stroke, Shape.Area, Shape.Words {

    record Point(int x, int y) {}

    /** A line from point to point. */
    record Stroke(List<Point> points, Pen pen) implements Shape {
        public Stroke {
            points = List.copyOf(points);
        }

        public static Stroke of(int fromX, int fromY, int toX, int toY, Pen pen) {
            return new Stroke(List.of(new Point(fromX, fromY), new Point(toX, toY)), pen);
        }
    }

    /** A rectangle with a thin outline. */
    record Area(int x, int y, int width, int height, Fill fill) implements Shape {

        /** The lines that fill it, where it is filled with lines. */
        public List<Stroke> hatching() {
            return fill == Fill.HATCHED ? Hatching.of(this) : List.of();
        }
    }

    /**
     * A text on one line.
     *
     * @param x where it begins, has its middle or ends, by {@code anchor}
     * @param y baseline
     */
    record Words(int x, int y, int size, Anchor anchor, String text) implements Shape {}

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Lines that are told apart by weight and dashes, and not by colour. */
    enum Pen {
        GRID(300, false, 0xA6),
        HATCH(450, false, 0),
        LINE(500, false, 0),
        BOLD(1400, false, 0),
        DASHED(1000, true, 0);

        private final int thickness;
        private final boolean dashed;
        private final int grey;

        Pen(int thickness, boolean dashed, int grey) {
            this.thickness = thickness;
            this.dashed = dashed;
            this.grey = grey;
        }

        public int thickness() {
            return thickness;
        }

        public boolean dashed() {
            return dashed;
        }

        /** 0 is black, 255 white. */
        public int grey() {
            return grey;
        }
    }

    /** Fills that a copier keeps apart. */
    enum Fill {
        WHITE(0xFF),
        LIGHT(0xD0),
        DARK(0x59),
        HATCHED(0xFF);

        private final int grey;

        Fill(int grey) {
            this.grey = grey;
        }

        /** Of the ground; 0 is black, 255 white. */
        public int grey() {
            return grey;
        }
    }

    /** Of a dash, and of the gap after it. */
    int DASH = 3000;
}
