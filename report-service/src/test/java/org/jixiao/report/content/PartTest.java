package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;

class PartTest {

    private static final Pattern POINTER = Pattern.compile("见表(\\d+)");

    @Test
    void whatIsLeftOutIsNeitherToldNorPointedToAndTheRestIsNumberedInOrder() {
        for (Part part : Part.values()) {
            Document document = without(part);
            List<String> captions =
                    document.tables().stream().map(Table::caption).toList();
            for (int at = 0; at < captions.size(); at++) {
                assertTrue(captions.get(at).startsWith("表" + (at + 1) + "　"), part + ": " + captions);
            }
            List<String> annexes = headings(document).stream()
                    .filter(heading -> heading.startsWith("附件"))
                    .toList();
            for (int at = 0; at < annexes.size(); at++) {
                assertTrue(annexes.get(at).startsWith("附件" + (at + 1) + "　"), part + ": " + annexes);
            }
            POINTER.matcher(text(document))
                    .results()
                    .forEach(found -> assertTrue(
                            Integer.parseInt(found.group(1)) <= captions.size(), part + ": " + found.group()));
        }
    }

    @Test
    void eachPartIsWhatItsNameSays() {
        assertLacks(without(Part.INDICATOR_SYSTEM), "指标体系");
        assertLacks(without(Part.EXPERIENCE), "主要经验");
        assertLacks(without(Part.SELF_EVALUATION_FORM), "整体支出绩效自评表");
        assertLacks(without(Part.SCORE_DETAILS), "评分明细");
        assertLacks(without(Part.FINDINGS), "核查提示");
        Document plain = without(Part.PICTURES);
        assertFalse(plain.blocks().stream().anyMatch(Picture.class::isInstance));
        assertFalse(text(plain).contains("图1"), text(plain));
        assertTrue(text(plain).contains("构成见表5。"), text(plain));
    }

    @Test
    void eachPartIsAskedForBySomeChapter() {
        Document whole = Reports.without(Reference.facts(94), Set.of()).document();
        for (Part part : Part.values()) {
            assertNotEquals(whole, without(part), part + " is left out, and nothing is missing");
        }
    }

    @Test
    void whatMayBeLeftOutMayAllBeLeftOut() {
        Document document =
                Reports.without(Reference.facts(94), EnumSet.allOf(Part.class)).document();
        assertFalse(headings(document).stream().anyMatch(heading -> heading.startsWith("附件")));
        assertTrue(headings(document).contains("三、自评结论"));
    }

    @Test
    void theModelSaysWhatItLeavesOut() {
        ReportModel whole = Reports.without(Reference.facts(94), Set.of());
        ReportModel less = Reports.without(Reference.facts(94), Set.of(Part.PICTURES, Part.FINDINGS));
        assertNotEquals(whole, less);
        assertEquals(List.of(Part.PICTURES, Part.FINDINGS), less.leftOut());
    }

    private static Document without(Part part) {
        return Reports.without(Reference.facts(94), Set.of(part)).document();
    }

    private static void assertLacks(Document document, String title) {
        Document whole = Reports.without(Reference.facts(94), Set.of()).document();
        assertTrue(headings(whole).stream().anyMatch(heading -> heading.contains(title)), title);
        assertFalse(headings(document).stream().anyMatch(heading -> heading.contains(title)), title);
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text())
                .toList();
    }

    private static String text(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }
}
