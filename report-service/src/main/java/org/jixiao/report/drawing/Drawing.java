package org.jixiao.report.drawing;

import java.util.List;

/**
 * A picture, in thousandths of a point from its upper left corner; what comes later covers what came before.
 *
 * @param description what it shows, in words, for whoever can't see it
 */
public record Drawing(int width, int height, String description, List<Shape> shapes) {

    /** As wide as the text of a page: 156 mm. */
    public static final int FULL_WIDTH = 442_000;

    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
