package org.jixiao.web.rows;

import java.util.Set;

/**
 * One row of a file.
 *
 * @param place where it stands
 * @param value what it says; bound and valid
 * @param told the fields that it has, be they empty: in JSON those that are null there too, in a table all its columns
 */
public record Row<T>(Place place, T value, Set<String> told) {}
