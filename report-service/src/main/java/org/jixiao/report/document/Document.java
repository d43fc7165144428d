package org.jixiao.report.document;

import java.util.List;

/** A whole report in reading order. */
public record Document(Cover cover, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /**
     * The first page (封面); the month on it is that of the change that led to this version, and belongs to the imprint.
     *
     * @param department full name, or the unit code where no name is known
     * @param seal where the seal goes, e.g. （盖章）
     */
    public record Cover(String title, String subject, String department, String seal) {}

    /** The tables alone, in order. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
