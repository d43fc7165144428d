package org.jixiao.report.document;

import org.jixiao.report.drawing.Drawing;

/**
 * A picture (图), with its caption below.
 *
 * @param caption with its number, e.g. 图1 支出结构
 */
public record Picture(String caption, Drawing drawing) implements Block {}
