package org.jixiao.scoring.declared;

/**
 * How far a self-assessment (自评) has come: declared, reviewed, and declared again only where it was returned meanwhile.
 */
public enum Standing {
    /** 未填报: nothing was declared, though a review may find what it finds. */
    ABSENT,
    /** 待复核: the department may still correct it. */
    DECLARED,
    /** 已复核: it stays as it was reviewed. */
    REVIEWED,
    /** 退回重填: the department is to file it again, and nobody reviews it before. */
    RETURNED;

    /**
     * @param revision of the self-assessment, 0 where there is none
     * @param returned whether that revision is its return
     * @param reviewed the revision that the newest review is of
     */
    public static Standing of(long revision, boolean returned, long reviewed) {
        if (revision == 0) {
            return ABSENT;
        }
        if (returned) {
            return RETURNED;
        }
        return reviewed < revision ? DECLARED : REVIEWED;
    }
}
