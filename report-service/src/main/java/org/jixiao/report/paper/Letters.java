package org.jixiao.report.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.report.layout.Font;
import org.jixiao.report.layout.Glyph;

/** Letters as dots: those drawn last are kept, for drawing them is most of the work of a picture. */
final class Letters {

    /** All that pictures of one district's reports say, in about 5 MB. */
    static final int MOST = 2000;

    private final Map<Key, Letter> letters = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Letter> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Font font, int glyph, int size) {}

    synchronized int kept() {
        return letters.size();
    }

    synchronized Letter of(Glyph glyph, int size) {
        return letters.computeIfAbsent(new Key(glyph.font(), glyph.id(), size), key -> Letter.of(glyph, size));
    }

    /**
     * @param left of the dots from the letter's place on the baseline
     * @param top of the dots from the baseline
     * @param ink by row; 0 is none, 255 black
     */
    record Letter(int left, int top, int width, int[] ink) {

        static Letter of(Glyph glyph, int size) {
            double scale = (double) size * Png.DOTS_A_POINT / Png.POINT / 1000;
            Path2D outline = new Path2D.Double(glyph.outline(), AffineTransform.getScaleInstance(scale, -scale));
            Rectangle box = outline.getBounds();
            if (box.isEmpty()) {
                return new Letter(0, 0, 0, new int[0]);
            }
            BufferedImage image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D page = image.createGraphics();
            page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            page.translate(-box.x, -box.y);
            page.setColor(Color.WHITE);
            page.fill(outline);
            page.dispose();
            return new Letter(
                    box.x, box.y, box.width, image.getRaster().getSamples(0, 0, box.width, box.height, 0, (int[])
                            null));
        }

        /** Darkens what is there. */
        void print(WritableRaster image, int x, int y) {
            for (int at = 0; at < ink.length; at++) {
                int column = x + left + at % width;
                int row = y + top + at / width;
                if (ink[at] > 0 && column >= 0 && row >= 0 && column < image.getWidth() && row < image.getHeight()) {
                    image.setSample(column, row, 0, image.getSample(column, row, 0) * (255 - ink[at]) / 255);
                }
            }
        }
    }
}
