package org.jixiao.indicator.wording;

/**
 * A cell as somebody filled it in.
 *
 * @param text never blank
 * @param address where it stands, as its file tells it, e.g. {@code 指标!F12}
 */
public record Cell(String text, String address) {}
