package org.jixiao.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.drawing.Curves.Figure;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Stroke;
import org.jixiao.report.drawing.Shape.Words;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final List<String> YEARS = List.of("甲", "乙", "丙", "丁");

    @Test
    void aCurveRisesWithItsFiguresAndEveryFigureIsToldBelow() {
        Drawing drawing = curves(figure("20"), figure("40"), figure("60"), figure("100"));
        Stroke curve = strokes(drawing).get(0);
        assertEquals(4, curve.points().size());
        int foot = curve.points().get(3).y() + 130_000;
        assertEquals(
                List.of(foot - 26_000, foot - 52_000, foot - 78_000, foot - 130_000),
                curve.points().stream().map(Shape.Point::y).toList());
        assertEquals(
                List.of("20", "40", "60", "100"),
                drawing.shapes().stream()
                        .filter(Words.class::isInstance)
                        .map(shape -> ((Words) shape).text())
                        .skip(12)
                        .toList());
        assertEquals("线：甲20，乙40，丙60，丁100", drawing.description());
    }

    @Test
    void whereThereIsNoFigureTheCurveHasAGap() {
        Drawing drawing = curves(figure("20"), figure("40"), new Figure(null, "—"), figure("100"));
        assertEquals(1, strokes(drawing).size());
        assertEquals(2, strokes(drawing).get(0).points().size());
        assertEquals("线：甲20，乙40，丁100", drawing.description());
    }

    @Test
    void aCurveHasAFigureForEveryPeriod() {
        assertThrows(IllegalArgumentException.class, () -> curves(figure("1")));
    }

    private static Drawing curves(Figure... figures) {
        return new Curves("（分）", YEARS, BigDecimal.valueOf(100), BigDecimal.valueOf(20))
                .curve("线", Pen.BOLD, Fill.DARK, List.of(figures))
                .draw();
    }

    private static Figure figure(String figure) {
        return new Figure(new BigDecimal(figure), figure);
    }

    private static List<Stroke> strokes(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(shape -> shape instanceof Stroke stroke && stroke.pen() == Pen.BOLD)
                .map(Stroke.class::cast)
                .toList();
    }
}
