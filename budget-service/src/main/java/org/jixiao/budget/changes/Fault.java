package org.jixiao.budget.changes;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a change, in both languages.
 *
 * @param entry which of the change's entries, from 0; 0 where it has but one
 * @param field the entry's field
 * @param other the earlier entry that this one contradicts, where it is another entry that it contradicts
 */
public record Fault(
        int entry,
        String field,
        String reasonZh,
        String reasonEn,
        @Nullable Integer other) {

    public Fault(int entry, String field, String reasonZh, String reasonEn) {
        this(entry, field, reasonZh, reasonEn, null);
    }

    /** The same of another entry. */
    Fault of(int entry) {
        return new Fault(entry, field, reasonZh, reasonEn, other);
    }
}
