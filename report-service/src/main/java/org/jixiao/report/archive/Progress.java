package org.jixiao.report.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "进度。 How many of how many.")
public record Progress(long done, long of) {}
