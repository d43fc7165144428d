package org.jixiao.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.drawing.Shape.Area;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.drawing.Shape.Stroke;
import org.jixiao.report.drawing.Shape.Words;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final BigDecimal END = BigDecimal.valueOf(100);

    @Test
    void barsAreAsLongAsTheirFiguresAndNoneIsLongerThanThereIsRoom() {
        List<Area> bars = areas(bars().bar("一", BigDecimal.valueOf(50), Fill.DARK, "")
                .bar("二", BigDecimal.valueOf(25), Fill.DARK, "")
                .bar("三", BigDecimal.valueOf(900), Fill.DARK, "")
                .draw());
        assertEquals(
                List.of(115_000, 57_500, 230_000),
                bars.stream().map(Area::width).toList());
    }

    @Test
    void aBarThatIsLongerThanThereIsRoomIsBrokenAndOneThatJustFitsIsNot() {
        assertEquals(
                2,
                slanted(bars().bar("", BigDecimal.valueOf(101), Fill.DARK, "").draw()));
        assertEquals(0, slanted(bars().bar("", END, Fill.DARK, "").draw()));
    }

    @Test
    void nothingAndLessThanNothingHaveNoBarButTheirWords() {
        Drawing drawing = bars().bar("零", BigDecimal.ZERO, Fill.DARK, "0元")
                .bar("负", BigDecimal.valueOf(-5), Fill.DARK, "-5元")
                .draw();
        assertEquals(List.of(), areas(drawing));
        assertEquals("零：0元；负：-5元", drawing.description());
        assertTrue(words(drawing).containsAll(List.of("零", "0元", "负", "-5元")));
    }

    @Test
    void aNameTooLongForItsRoomIsCutAndSaysSo() {
        String name = "一二三四五六七八九十一二三四五";
        List<String> words =
                words(bars().bar(name, BigDecimal.ONE, Fill.DARK, "").draw());
        String shown = words.get(0);
        assertTrue(shown.endsWith("…") && name.startsWith(shown.substring(0, shown.length() - 1)), shown);
        assertTrue(Lettering.width(shown) <= 100_000, shown);
    }

    @Test
    void everythingIsWithinTheDrawing() {
        Drawing drawing = bars().key(Fill.LIGHT, "浅")
                .heads("名", "条", "数")
                .tick(BigDecimal.ZERO, "0", false)
                .tick(END, "100", true)
                .within("一", BigDecimal.TEN, END, Fill.HATCHED, "10")
                .draw();
        for (Shape shape : drawing.shapes()) {
            assertTrue(points(shape).stream().allMatch(point -> within(drawing, point)), shape::toString);
        }
    }

    @Test
    void hatchingStaysInItsAreaAndReachesAllOfIt() {
        Area area = new Area(1700, 2300, 40_000, 7000, Fill.HATCHED);
        List<Stroke> lines = area.hatching();
        assertTrue(lines.size() > 10, "lines: " + lines.size());
        for (Stroke line : lines) {
            for (Point point : line.points()) {
                assertTrue(
                        point.x() >= 1700 && point.x() <= 41_700 && point.y() >= 2300 && point.y() <= 9300,
                        line::toString);
            }
            Point from = line.points().get(0);
            Point to = line.points().get(1);
            assertEquals(from.x() + from.y(), to.x() + to.y());
        }
        assertFalse(new Area(0, 0, 10, 10, Fill.DARK).hatching().iterator().hasNext());
    }

    private static Bars bars() {
        return new Bars(100_000, 100_000, 15_000, END);
    }

    private static List<Area> areas(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Area.class::isInstance)
                .map(Area.class::cast)
                .toList();
    }

    private static List<String> words(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Words.class::isInstance)
                .map(shape -> ((Words) shape).text())
                .toList();
    }

    private static long slanted(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(shape -> shape instanceof Stroke stroke
                        && stroke.pen() == Pen.BOLD
                        && stroke.points().get(0).x() != stroke.points().get(1).x())
                .count();
    }

    private static List<Point> points(Shape shape) {
        if (shape instanceof Stroke stroke) {
            return stroke.points();
        }
        if (shape instanceof Area area) {
            return List.of(new Point(area.x(), area.y()), new Point(area.x() + area.width(), area.y() + area.height()));
        }
        Words words = (Words) shape;
        return List.of(new Point(words.x(), words.y()), new Point(words.x(), words.y() - words.size()));
    }

    private static boolean within(Drawing drawing, Point point) {
        return point.x() >= 0 && point.x() <= drawing.width() && point.y() >= 0 && point.y() <= drawing.height();
    }
}
