package org.jixiao.report.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jixiao.report.content.Part;

/** What an installation may choose about its reports. */
@ConfigMapping(prefix = "jixiao.report")
public interface ReportConfig {

    /** On the cover of every report, as the district calls it. */
    @WithDefault("区直部门（单位）整体支出绩效自评报告")
    @NotBlank
    @Size(max = 60)
    String title();

    /** A district's own Word base document; it must have the styles of the built-in one, by name. What is written in it is not taken on. */
    Optional<Path> baseDocument();

    /** How many reports an instance writes at a time; each has one in memory. */
    @WithDefault("2")
    @Min(1)
    int workers();

    /** How long a bulk export is kept once it is ready. */
    @WithDefault("7D")
    Duration archivesKept();

    /**
     * What reports don't tell, e.g. {@code findings,pictures}. A report that stands already leaves it out from its next
     * version on.
     */
    Optional<Set<Part>> leaveOut();
}
