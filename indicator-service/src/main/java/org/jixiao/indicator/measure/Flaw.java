package org.jixiao.indicator.measure;

/**
 * Something in a definition or a report of actuals that can't stand.
 *
 * @param field where, as the request writes it, e.g. {@code measures[1].target}
 * @param zh why, in Chinese
 * @param en why, in English
 */
public record Flaw(String field, String zh, String en) {}
