package org.jixiao.report.paper;

import java.util.StringJoiner;
import org.jixiao.report.document.Picture;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Anchor;
import org.jixiao.report.drawing.Shape.Area;
import org.jixiao.report.drawing.Shape.Pen;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.drawing.Shape.Stroke;
import org.jixiao.report.drawing.Shape.Words;

/** A picture as SVG, whose unit is the point: the same text in a page and in a Word document. */
final class Svg {

    /** 仿宋 as in the text, and what stands in its place where there is none. */
    private static final String FACES =
            "FangSong_GB2312, FangSong, STFangsong, 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, serif";

    private final StringBuilder svg = new StringBuilder();

    private Svg() {}

    static String of(Picture picture) {
        return new Svg().write(picture);
    }

    private String write(Picture picture) {
        Drawing drawing = picture.drawing();
        String number = picture.caption().replaceFirst("　.*", "");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        svg.append(Points.of(drawing.width())).append("pt\" height=\"").append(Points.of(drawing.height()));
        svg.append("pt\" viewBox=\"0 0 ").append(Points.of(drawing.width())).append(' ');
        svg.append(Points.of(drawing.height()))
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(number);
        svg.append("-title ")
                .append(number)
                .append("-desc\" font-family=\"")
                .append(FACES)
                .append("\">\n");
        described("title", number, picture.caption());
        described("desc", number, drawing.description());
        drawing.shapes().forEach(this::write);
        return svg.append("</svg>").toString();
    }

    private void described(String element, String number, String text) {
        svg.append('<')
                .append(element)
                .append(" id=\"")
                .append(number)
                .append('-')
                .append(element)
                .append("\">");
        svg.append(escaped(text)).append("</").append(element).append(">\n");
    }

    private void write(Shape shape) {
        if (shape instanceof Stroke stroke) {
            stroke(stroke);
        } else if (shape instanceof Area area) {
            area(area);
        } else {
            words((Words) shape);
        }
    }

    private void stroke(Stroke stroke) {
        StringJoiner points = new StringJoiner(" ");
        for (Point point : stroke.points()) {
            points.add(Points.of(point.x()) + "," + Points.of(point.y()));
        }
        Pen pen = stroke.pen();
        svg.append("<polyline points=\"")
                .append(points)
                .append("\" fill=\"none\" stroke=\"")
                .append(grey(pen.grey()));
        svg.append("\" stroke-width=\"").append(Points.of(pen.thickness()));
        if (pen.dashed()) {
            svg.append("\" stroke-dasharray=\"").append(Points.of(Shape.DASH));
        }
        svg.append("\"/>\n");
    }

    private void area(Area area) {
        svg.append("<rect x=\"").append(Points.of(area.x())).append("\" y=\"").append(Points.of(area.y()));
        svg.append("\" width=\"")
                .append(Points.of(area.width()))
                .append("\" height=\"")
                .append(Points.of(area.height()));
        svg.append("\" fill=\"")
                .append(grey(area.fill().grey()))
                .append("\" stroke=\"")
                .append(grey(Pen.LINE.grey()));
        svg.append("\" stroke-width=\"").append(Points.of(Pen.LINE.thickness())).append("\"/>\n");
        area.hatching().forEach(this::stroke);
    }

    private void words(Words words) {
        svg.append("<text x=\"").append(Points.of(words.x())).append("\" y=\"").append(Points.of(words.y()));
        svg.append("\" font-size=\"").append(Points.of(words.size()));
        if (words.anchor() != Anchor.START) {
            svg.append("\" text-anchor=\"").append(words.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        svg.append("\">").append(escaped(words.text())).append("</text>\n");
    }

    private static String grey(int of255) {
        String two = Integer.toHexString(of255 + 0x100).substring(1);
        return "#" + two + two + two;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
