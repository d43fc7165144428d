package org.jixiao.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.layout.Glyph;
import org.jixiao.report.layout.Mark;
import org.jixiao.report.layout.Sheets;
import org.jixiao.report.layout.Typeface;

/** The operators of one PDF page (ISO 32000-1, 8 and 9). PDF counts from the lower left. */
final class PdfContent {

    private final Map<Typeface, PdfFont> fonts;
    private final PDResources resources = new PDResources();
    private final StringBuilder operators = new StringBuilder();

    PdfContent(Map<Typeface, PdfFont> fonts) {
        this.fonts = fonts;
        operators.append(Points.of(Mark.Frame.THICKNESS)).append(" w\n");
    }

    PDResources resources() {
        return resources;
    }

    PDStream stream(PDDocument pdf) throws IOException {
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    void print(Mark mark) {
        if (mark instanceof Mark.Frame frame) {
            frame(frame);
        } else if (mark instanceof Mark.Path path) {
            path(path);
        } else {
            text((Mark.Text) mark);
        }
    }

    private void frame(Mark.Frame frame) {
        String left = Points.of(frame.x());
        String top = Points.of(Sheets.HEIGHT - frame.y());
        if (frame.height() == 0) {
            operators.append(left).append(' ').append(top).append(" m ");
            operators
                    .append(Points.of(frame.x() + frame.width()))
                    .append(' ')
                    .append(top)
                    .append(" l S\n");
        } else {
            operators.append(left).append(' ').append(Points.of(Sheets.HEIGHT - frame.y() - frame.height()));
            operators.append(' ').append(Points.of(frame.width())).append(' ').append(Points.of(frame.height()));
            operators.append(" re S\n");
        }
    }

    private void path(Mark.Path path) {
        operators.append("q ").append(Points.of(path.thickness())).append(" w ");
        operators.append(grey(path.grey())).append(" G ");
        if (path.dashed()) {
            operators.append('[').append(Points.of(Shape.DASH)).append("] 0 d ");
        }
        if (path.fill() != null) {
            operators.append(grey(path.fill())).append(" g ");
        }
        char step = 'm';
        for (Point point : path.points()) {
            operators.append(Points.of(point.x())).append(' ').append(Points.of(Sheets.HEIGHT - point.y()));
            operators.append(' ').append(step).append(' ');
            step = 'l';
        }
        operators.append(path.fill() == null ? "S Q\n" : "b Q\n");
    }

    /** As a share of white. */
    private static String grey(int of255) {
        return Points.of(of255 * 1000 / 255);
    }

    private void text(Mark.Text text) {
        List<Glyph> glyphs = text.glyphs();
        int begin = 0;
        for (int at = 1; at <= glyphs.size(); at++) {
            if (at == glyphs.size() || differ(glyphs.get(at - 1), glyphs.get(at))) {
                run(text, begin, at);
                begin = at;
            }
        }
    }

    private boolean differ(Glyph left, Glyph right) {
        return left.font() != right.font() || left.standsIn() || right.standsIn();
    }

    /** Glyphs of one font; those that aren't the character meant say which it is. */
    private void run(Mark.Text text, int begin, int end) {
        Glyph first = text.glyphs().get(begin);
        PdfFont font = fonts.get(first.font().typeface());
        boolean plain = true;
        for (Glyph glyph : text.glyphs().subList(begin, end)) {
            plain &= font.use(glyph);
        }
        if (!plain) {
            operators.append("/Span <</ActualText <FEFF");
            text.glyphs()
                    .subList(begin, end)
                    .forEach(glyph -> Character.toString(glyph.meant())
                            .chars()
                            .forEach(unit -> operators.append(PdfFont.hex(unit))));
            operators.append(">>> BDC\n");
        }
        operators.append("BT /").append(resources.add(font.font()).getName());
        operators.append(' ').append(Points.of(text.size())).append(" Tf ");
        operators.append(Points.of(text.x() + text.places().get(begin))).append(' ');
        operators.append(Points.of(Sheets.HEIGHT - text.y())).append(" Td [<");
        for (int at = begin; at < end; at++) {
            operators.append(PdfFont.hex(text.glyphs().get(at).id()));
            if (at + 1 < end) {
                kern(text, at);
            }
        }
        operators.append(">] TJ ET\n");
        if (!plain) {
            operators.append("EMC\n");
        }
    }

    /** What the next glyph stands nearer than the width of this one, in thousandths of the size. */
    private void kern(Mark.Text text, int at) {
        int nearer = text.places().get(at) - text.places().get(at + 1);
        long thousandths = Math.round(nearer * 1000.0 / text.size())
                + text.glyphs().get(at).width();
        if (thousandths != 0) {
            operators.append('>').append(thousandths).append('<');
        }
    }
}
