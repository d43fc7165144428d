package org.jixiao.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape;
import org.jixiao.report.drawing.Shape.Point;
import org.jixiao.report.layout.Fonts;
import org.jixiao.report.layout.Mark;
import org.jixiao.report.layout.Sketch;

/**
 * A drawing as dots (ISO/IEC 15948), for those who can't show SVG: black to white, its words drawn as the outlines of the
 * fonts that come with the service, so that it looks the same wherever it is made.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    static final int DOTS_A_POINT = 2;
    private static final int DOTS_A_METRE = 5669;
    static final int POINT = 1000;

    private final Letters letters;
    private final WritableRaster image;
    private final Graphics2D page;

    private Png(Letters letters, WritableRaster image, Graphics2D page) {
        this.letters = letters;
        this.image = image;
        this.page = page;
    }

    /** @param letters kept from drawing to drawing */
    static byte[] of(Fonts fonts, Letters letters, Drawing drawing) {
        int width = dots(drawing.width());
        int height = dots(drawing.height());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, width, height);
        page.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        page.scale(DOTS_A_POINT / (double) POINT, DOTS_A_POINT / (double) POINT);
        Png png = new Png(letters, image.getRaster(), page);
        Sketch.marks(fonts, drawing).forEach(png::print);
        page.dispose();
        return encoded(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static int dots(int thousandths) {
        return (thousandths * DOTS_A_POINT + POINT - 1) / POINT;
    }

    private void print(Mark mark) {
        if (mark instanceof Mark.Path path) {
            path(path);
        } else if (mark instanceof Mark.Text text) {
            text(text);
        } else {
            throw new IllegalArgumentException("Not in a drawing: " + mark);
        }
    }

    private void path(Mark.Path path) {
        smooth(slanted(path.points()));
        Path2D line = new Path2D.Double();
        for (Point point : path.points()) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(point.x(), point.y());
            } else {
                line.lineTo(point.x(), point.y());
            }
        }
        if (path.fill() != null) {
            line.closePath();
            page.setColor(grey(path.fill()));
            page.fill(line);
        }
        page.setColor(grey(path.grey()));
        page.setStroke(new BasicStroke(
                path.thickness(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                path.dashed() ? new float[] {Shape.DASH} : null,
                0));
        page.draw(line);
    }

    /** What runs along the dots is sharp without, and sooner done. */
    private void smooth(boolean needed) {
        page.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                needed ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    private static boolean slanted(List<Point> points) {
        return IntStream.range(1, points.size())
                .anyMatch(at -> points.get(at).x() != points.get(at - 1).x()
                        && points.get(at).y() != points.get(at - 1).y());
    }

    private void text(Mark.Text text) {
        for (int at = 0; at < text.glyphs().size(); at++) {
            int x = text.x() + text.places().get(at);
            letters.of(text.glyphs().get(at), text.size()).print(image, nearest(x), nearest(text.y()));
        }
    }

    /** Letters stand on whole dots, so that each looks the same wherever it is. */
    private static int nearest(int thousandths) {
        return (thousandths * DOTS_A_POINT + POINT / 2) / POINT;
    }

    private static Color grey(int of255) {
        return new Color(of255, of255, of255);
    }

    private static byte[] encoded(int width, int height, byte[] dots) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // Four bits of grey a dot, no interlacing.
        png.writeBytes(chunk("IHDR", numbers(width, height), new byte[] {4, 0, 0, 0, 0}));
        png.writeBytes(chunk("pHYs", numbers(DOTS_A_METRE, DOTS_A_METRE), new byte[] {1}));
        png.writeBytes(chunk("IDAT", deflated(width, height, dots), new byte[0]));
        png.writeBytes(chunk("IEND", new byte[0], new byte[0]));
        return png.toByteArray();
    }

    /** Two dots a byte, rows as they are: smaller than differences between rows, and much sooner done. */
    private static byte[] deflated(int width, int height, byte[] dots) {
        int length = 1 + (width + 1) / 2;
        byte[] rows = new byte[height * length];
        for (int row = 0; row < height; row++) {
            for (int at = 0; at < width; at++) {
                int grey = (dots[row * width + at] & 0xFF) >> 4;
                rows[row * length + 1 + at / 2] |= (byte) (at % 2 == 0 ? grey << 4 : grey);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String kind, byte[] begin, byte[] end) {
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        checked.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        checked.writeBytes(begin);
        checked.writeBytes(end);
        CRC32 sum = new CRC32();
        sum.update(checked.toByteArray());
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(numbers(begin.length + end.length));
        chunk.writeBytes(checked.toByteArray());
        chunk.writeBytes(numbers((int) sum.getValue()));
        return chunk.toByteArray();
    }

    private static byte[] numbers(int... numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int number : numbers) {
                out.writeInt(number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
