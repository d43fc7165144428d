package org.jixiao.scoring.dossier;

/** A department's year, which is what an evaluation is about; ordered, so that locks are taken in one order. */
public record YearKey(String department, int fiscalYear) implements Comparable<YearKey> {

    /** Topic key, e.g. {@code 420104-LJT/2019}. */
    public String text() {
        return department + "/" + fiscalYear;
    }

    @Override
    public int compareTo(YearKey other) {
        int byDepartment = department.compareTo(other.department);
        return byDepartment != 0 ? byDepartment : Integer.compare(fiscalYear, other.fiscalYear);
    }
}
