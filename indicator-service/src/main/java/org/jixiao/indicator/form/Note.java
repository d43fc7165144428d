package org.jixiao.indicator.form;

/**
 * How something was read that is not written so.
 *
 * @param address of the cell
 */
public record Note(String address, String zh, String en) {}
