package org.jixiao.web.rows;

/**
 * One row of a file.
 *
 * @param place where it stands
 * @param value what it says; bound and valid
 */
public record Row<T>(Place place, T value) {}
