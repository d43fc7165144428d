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
        operators.append(points(Mark.Frame.THICKNESS)).append(" w\n");
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
        } else {
            text((Mark.Text) mark);
        }
    }

    private void frame(Mark.Frame frame) {
        String left = points(frame.x());
        String top = points(Sheets.HEIGHT - frame.y());
        if (frame.height() == 0) {
            operators.append(left).append(' ').append(top).append(" m ");
            operators
                    .append(points(frame.x() + frame.width()))
                    .append(' ')
                    .append(top)
                    .append(" l S\n");
        } else {
            operators.append(left).append(' ').append(points(Sheets.HEIGHT - frame.y() - frame.height()));
            operators.append(' ').append(points(frame.width())).append(' ').append(points(frame.height()));
            operators.append(" re S\n");
        }
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
        operators.append(' ').append(points(text.size())).append(" Tf ");
        operators.append(points(text.x() + text.places().get(begin))).append(' ');
        operators.append(points(Sheets.HEIGHT - text.y())).append(" Td [<");
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

    private static String points(int thousandths) {
        String digits = Integer.toString(Math.abs(thousandths) + 1000);
        int point = digits.length() - 3;
        String whole = Integer.toString(Math.abs(thousandths) / 1000);
        String fraction = digits.substring(point).replaceFirst("0+$", "");
        return (thousandths < 0 ? "-" : "") + whole + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
