package org.jixiao.report.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jixiao.report.content.Part;

/** What an installation may choose about its reports. */
@ConfigMapping(prefix = "jixiao.report")
public interface ReportConfig {

    /** A district's own Word base document; it must have the styles of the built-in one. */
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
