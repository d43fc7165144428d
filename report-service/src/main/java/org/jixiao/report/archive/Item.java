package org.jixiao.report.archive;

import java.util.List;

/**
 * One report of an archive, and the formats it is wanted in.
 *
 * @param attempts how often it was taken on, this time included
 */
public record Item(long archive, String department, int fiscalYear, long version, int attempts, List<String> formats) {

    public Item {
        formats = List.copyOf(formats);
    }
}
