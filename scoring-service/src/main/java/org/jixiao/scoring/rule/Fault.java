package org.jixiao.scoring.rule;

/**
 * Something wrong with a scheme.
 *
 * @param path where, e.g. {@code criteria[2].children[4].rule.bands}
 * @param zh what, in Chinese
 * @param en what, in English
 */
public record Fault(String path, String zh, String en) {}
