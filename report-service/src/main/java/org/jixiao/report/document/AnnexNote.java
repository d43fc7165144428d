package org.jixiao.report.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * 附件说明: below the text and a blank line, what annexes follow (GB/T 9704-2012, 7.3.4).
 *
 * @param titles of the annexes, in order; never empty
 */
public record AnnexNote(List<String> titles) implements Block {

    private static final String LEAD = "附件：";

    public AnnexNote {
        titles = List.copyOf(titles);
    }

    /** A line for each annex, numbered where there are several, their titles below each other. */
    public List<String> lines() {
        return IntStream.range(0, titles.size())
                .mapToObj(at -> (at == 0 ? LEAD : "　".repeat(LEAD.length()))
                        + (titles.size() == 1 ? "" : at + 1 + ".")
                        + titles.get(at))
                .toList();
    }
}
