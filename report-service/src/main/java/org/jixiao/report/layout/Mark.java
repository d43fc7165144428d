package org.jixiao.report.layout;

import java.util.List;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Point;
import org.jspecify.annotations.Nullable;

/** Something printed on a sheet. */
public sealed interface Mark {

    /** The same, further right and lower by so much. */
    Mark at(int left, int top);

    /**
     * Glyphs on one baseline.
     *
     * @param x left edge from which places are counted
     * @param y baseline
     * @param places where each glyph begins
     */
    record Text(int x, int y, int size, List<Glyph> glyphs, List<Integer> places) implements Mark {
        @Override
        public Mark at(int left, int top) {
            return new Text(x + left, y + top, size, glyphs, places);
        }
    }

    /** A frame drawn with a thin line; a mere line where it has no height. */
    record Frame(int x, int y, int width, int height) implements Mark {

        /** Of the line. */
        public static final int THICKNESS = 500;

        @Override
        public Mark at(int left, int top) {
            return new Frame(x + left, y + top, width, height);
        }
    }

    /**
     * A line from point to point, or an area with its outline.
     *
     * @param fill grey of the area, 0 is black and 255 white; null of a mere line
     * @param grey of the line
     * @param dashed in dashes and gaps of {@link Shape#DASH}
     */
    record Path(List<Point> points, @Nullable Integer fill, int grey, int thickness, boolean dashed) implements Mark {

        public Path {
            points = List.copyOf(points);
        }

        @Override
        public Mark at(int left, int top) {
            return new Path(
                    points.stream()
                            .map(point -> new Point(point.x() + left, point.y() + top))
                            .toList(),
                    fill,
                    grey,
                    thickness,
                    dashed);
        }
    }
}
