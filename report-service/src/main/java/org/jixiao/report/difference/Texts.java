package org.jixiao.report.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.difference.TextChange.Part;

/** Compares headings, paragraphs and what pictures say, section by section: first what reads the same, then what reads alike. */
final class Texts {

    private Texts() {}

    static List<TextChange> between(List<Section> before, List<Section> after) {
        Map<List<String>, Section> gone = new LinkedHashMap<>();
        before.forEach(section -> gone.put(section.key(), section));
        List<TextChange> changes = new ArrayList<>();
        for (Section section : after) {
            Section was = gone.remove(section.key());
            if (was == null) {
                came(section, changes);
            } else {
                compare(was, section, changes);
            }
        }
        gone.values().forEach(section -> went(section, changes));
        return changes;
    }

    private static void came(Section section, List<TextChange> changes) {
        if (section.headed()) {
            changes.add(TextChange.added(Part.HEADING, section.chapter(), section.heading()));
        }
        section.paragraphs().forEach(text -> changes.add(TextChange.added(Part.PARAGRAPH, section.chapter(), text)));
        section.pictures().forEach(said -> changes.add(TextChange.added(Part.PICTURE, section.chapter(), said)));
    }

    private static void went(Section section, List<TextChange> changes) {
        if (section.headed()) {
            changes.add(TextChange.removed(Part.HEADING, section.chapter(), section.heading()));
        }
        section.paragraphs().forEach(text -> changes.add(TextChange.removed(Part.PARAGRAPH, section.chapter(), text)));
        section.pictures().forEach(said -> changes.add(TextChange.removed(Part.PICTURE, section.chapter(), said)));
    }

    private static void compare(Section was, Section is, List<TextChange> changes) {
        List<String> chapter = is.chapter();
        if (!Numbering.without(was.heading()).equals(Numbering.without(is.heading()))) {
            changes.add(TextChange.changed(Part.HEADING, chapter, was.heading(), is.heading()));
        }
        compare(Part.PARAGRAPH, chapter, was.paragraphs(), is.paragraphs(), changes);
        compare(Part.PICTURE, chapter, was.pictures(), is.pictures(), changes);
    }

    private static void compare(
            Part part, List<String> chapter, List<String> was, List<String> is, List<TextChange> changes) {
        List<String> before = without(was, is);
        List<String> after = without(is, was);
        int[] partners = Alike.partners(before, after);
        boolean[] told = new boolean[before.size()];
        for (int at = 0; at < after.size(); at++) {
            if (partners[at] < 0) {
                changes.add(TextChange.added(part, chapter, after.get(at)));
            } else {
                told[partners[at]] = true;
                changes.add(TextChange.changed(part, chapter, before.get(partners[at]), after.get(at)));
            }
        }
        for (int at = 0; at < before.size(); at++) {
            if (!told[at]) {
                changes.add(TextChange.removed(part, chapter, before.get(at)));
            }
        }
    }

    /** What is left of texts when each of the others has taken one that reads the same. */
    private static List<String> without(List<String> texts, List<String> others) {
        Map<String, Deque<String>> taken = new HashMap<>();
        others.forEach(other -> taken.computeIfAbsent(Numbering.without(other), any -> new ArrayDeque<>())
                .add(other));
        return texts.stream()
                .filter(text -> {
                    Deque<String> same = taken.get(Numbering.without(text));
                    return same == null || same.poll() == null;
                })
                .toList();
    }
}
