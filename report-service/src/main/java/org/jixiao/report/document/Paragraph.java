package org.jixiao.report.document;

/** A paragraph of body text. */
public record Paragraph(String text) implements Block {}
