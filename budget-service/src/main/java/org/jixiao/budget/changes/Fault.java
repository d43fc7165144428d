package org.jixiao.budget.changes;

/**
 * What is wrong with a change, in both languages.
 *
 * @param entry which of the change's entries, from 0; 0 where it has but one
 * @param field the entry's field
 */
public record Fault(int entry, String field, String reasonZh, String reasonEn) {}
