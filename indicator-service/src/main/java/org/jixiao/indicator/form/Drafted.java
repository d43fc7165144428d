package org.jixiao.indicator.form;

import java.util.List;

/**
 * What a table would make of a year's indicators.
 *
 * @param drafts of those that are understood
 * @param questions about the others
 */
public record Drafted(List<Draft> drafts, List<Question> questions, List<Note> notes) {}
