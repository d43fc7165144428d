package org.jixiao.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;

/** The structure of a report as text: headings by depth, tables by shape. */
final class Golden {

    private Golden() {}

    static String read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String outline(Document document) {
        return document.blocks().stream()
                .map(Golden::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Block block) {
        if (block instanceof Heading heading) {
            return "  ".repeat(heading.level() - 1) + heading.text() + (heading.newPage() ? " [new page]" : "");
        }
        if (block instanceof Table table) {
            return "        " + table.caption() + " [" + table.columns().size() + " columns, "
                    + table.rows().size() + " rows]";
        }
        return block instanceof Picture picture ? "        " + picture.caption() : "";
    }
}
