package org.jixiao.report.archive;

import java.util.List;

/** One report of an archive, and the formats it is wanted in. */
public record Item(long archive, String department, int fiscalYear, long version, List<String> formats) {

    public Item {
        formats = List.copyOf(formats);
    }
}
