package org.jixiao.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.drawing.Shape.Area;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Stroke;

/** Rising lines that fill a rectangle, at the same places of the drawing whichever rectangle it is. */
final class Hatching {

    private static final int STEP = 3200;

    private Hatching() {}

    static List<Stroke> of(Area area) {
        int right = area.x() + area.width();
        int foot = area.y() + area.height();
        List<Stroke> lines = new ArrayList<>();
        // On a rising line, x + y stays the same.
        for (int sum = (area.x() + area.y()) / STEP * STEP + STEP; sum < right + foot; sum += STEP) {
            int fromX = Math.max(area.x(), sum - foot);
            int toX = Math.min(right, sum - area.y());
            lines.add(Stroke.of(fromX, sum - fromX, toX, sum - toX, Pen.HATCH));
        }
        return lines;
    }
}
