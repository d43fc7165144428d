package org.jixiao.report.document;

/** One piece of the running text. */
public sealed interface Block permits Heading, Paragraph, Table, Picture, AnnexNote {}
