package org.jixiao.report.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jixiao.report.document.Document;

/**
 * A version in any format: as it was kept or, where it wasn't, printed from its model, which gives the same every time. So a
 * format that comes later is there for the versions before it too.
 */
@ApplicationScoped
public class Copies {

    private final VersionTable versions;
    private final Press press;

    @Inject
    Copies(VersionTable versions, Press press) {
        this.versions = versions;
        this.press = press;
    }

    public byte[] of(Version version, Format format) {
        return versions.content(version, format).orElseGet(() -> {
            String model = versions.model(version);
            return press.print(format, ModelJson.document(model), version.imprint(model));
        });
    }

    /** What a version says, before it takes any format. */
    public Document document(Version version) {
        return ModelJson.document(versions.model(version));
    }
}
