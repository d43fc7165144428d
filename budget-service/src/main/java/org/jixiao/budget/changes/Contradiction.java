package org.jixiao.budget.changes;

/** The accounts and the change can't both be true; says which field of the change and why, in both languages. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reasonZh;
    private final String reasonEn;

    Contradiction(String field, String reasonZh, String reasonEn) {
        super(field + ": " + reasonEn);
        this.field = field;
        this.reasonZh = reasonZh;
        this.reasonEn = reasonEn;
    }

    public String field() {
        return field;
    }

    public String reasonZh() {
        return reasonZh;
    }

    public String reasonEn() {
        return reasonEn;
    }
}
