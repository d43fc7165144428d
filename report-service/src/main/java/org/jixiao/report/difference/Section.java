package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.drawing.Shape.Words;

/**
 * What stands between one heading and the next.
 *
 * @param key the names of the headings it stands under; the second of a name under the same heading says so
 * @param chapter the same headings as they stand
 * @param headed false of the cover, which has no heading
 * @param pictures what each says, with its caption: words and figures as they are drawn
 */
record Section(
        List<String> key,
        List<String> chapter,
        boolean headed,
        List<String> paragraphs,
        List<String> pictures,
        List<Table> tables) {

    private static final String COVER = "封面";

    String heading() {
        return chapter.get(chapter.size() - 1);
    }

    static List<Section> of(Document document) {
        Document.Cover cover = document.cover();
        Section first = new Section(
                List.of(COVER),
                List.of(COVER),
                false,
                new ArrayList<>(List.of(cover.title(), cover.subject(), cover.department(), cover.seal())),
                new ArrayList<>(),
                new ArrayList<>());
        List<Section> sections = new ArrayList<>(List.of(first));
        List<Heading> open = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Map<List<String>, Integer> known = new HashMap<>();
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading) {
                while (!open.isEmpty() && open.get(open.size() - 1).level() >= heading.level()) {
                    open.remove(open.size() - 1);
                    keys.remove(keys.size() - 1);
                }
                open.add(heading);
                keys.add(Numbering.name(heading.text()));
                int times = known.merge(List.copyOf(keys), 1, Integer::sum);
                if (times > 1) {
                    keys.set(keys.size() - 1, keys.get(keys.size() - 1) + "（" + times + "）");
                }
                sections.add(new Section(
                        List.copyOf(keys),
                        open.stream().map(Heading::text).toList(),
                        true,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else if (block instanceof Paragraph paragraph) {
                sections.get(sections.size() - 1).paragraphs().add(paragraph.text());
            } else if (block instanceof Picture picture) {
                sections.get(sections.size() - 1).pictures().add(said(picture));
            } else if (block instanceof Table table) {
                sections.get(sections.size() - 1).tables().add(table);
            } else if (block instanceof AnnexNote note) {
                sections.get(sections.size() - 1).paragraphs().addAll(note.lines());
            }
        }
        return sections;
    }

    private static String said(Picture picture) {
        return picture.drawing().shapes().stream()
                .filter(Words.class::isInstance)
                .map(shape -> ((Words) shape).text())
                .collect(Collectors.joining("、", picture.caption() + "：", ""));
    }
}
