package org.jixiao.report.edition;

import java.util.Comparator;

/** What a report is about. Ordered, so that whoever locks several does it in the same order as everybody else. */
public record DepartmentYear(String department, int fiscalYear) implements Comparable<DepartmentYear> {

    private static final Comparator<DepartmentYear> ORDER =
            Comparator.comparing(DepartmentYear::department).thenComparingInt(DepartmentYear::fiscalYear);

    /** @param key as the stream names it */
    public static DepartmentYear of(String key) {
        int slash = key.indexOf('/');
        return new DepartmentYear(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
    }

    /** As the stream names it, e.g. {@code 420104-LJT/2019}. */
    public String key() {
        return department + "/" + fiscalYear;
    }

    @Override
    public int compareTo(DepartmentYear other) {
        return ORDER.compare(this, other);
    }
}
