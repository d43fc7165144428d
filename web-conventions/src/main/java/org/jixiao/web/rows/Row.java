package org.jixiao.web.rows;

import java.util.Set;

/**
 * One row of a file.
 *
 * @param place where it stands
 * @param value what it says; bound and valid
 * @param told the fields that it has, in JSON also those that are null there
 */
public record Row<T>(Place place, T value, Set<String> told) {}
