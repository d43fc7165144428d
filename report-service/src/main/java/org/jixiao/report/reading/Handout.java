package org.jixiao.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jixiao.report.edition.Copies;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jixiao.web.Turns;
import org.jspecify.annotations.Nullable;

/** Hands out a version in each format; the ETag is its number and the format: {@code "3-html"}. */
@ApplicationScoped
class Handout {

    /** The page brings its style sheet and nothing else; it may load and run nothing. */
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final VersionTable versions;
    private final Copies copies;
    private final Turns printing =
            new Turns(new Text("正在排印的报告过多，请稍后重试。", "Too many reports are being printed at once, try again soon."));

    @Inject
    Handout(VersionTable versions, Copies copies) {
        this.versions = versions;
        this.copies = copies;
    }

    /** In the format negotiated; 406 where the caller takes none of them. */
    Response as(@Nullable MediaType chosen, Version version, @Nullable String ifNoneMatch) {
        if (chosen == null) {
            return Negotiation.notAcceptable();
        }
        return Arrays.stream(Format.values())
                .filter(format -> chosen.isCompatible(MediaType.valueOf(format.mediaType())))
                .findFirst()
                .map(format -> copy(version, ifNoneMatch, format))
                .orElseGet(() -> json(version, ifNoneMatch));
    }

    Response json(Version version, @Nullable String ifNoneMatch) {
        return answer(
                version,
                ifNoneMatch,
                "json",
                () -> Response.ok(ReportView.of(version, versions.model(version)), MediaType.APPLICATION_JSON));
    }

    Response copy(Version version, @Nullable String ifNoneMatch, Format format) {
        Response answer = answer(
                version, ifNoneMatch, format.suffix(), () -> Response.ok(content(version, format), format.mediaType()));
        Response.ResponseBuilder copy = Response.fromResponse(answer).header("X-Content-Type-Options", "nosniff");
        if (format == Format.HTML) {
            copy.header("Content-Security-Policy", NOTHING_FROM_OUTSIDE);
        } else if (answer.getStatus() == Response.Status.OK.getStatusCode()) {
            copy.header(HttpHeaders.CONTENT_DISPOSITION, disposition(version, format));
        }
        return copy.build();
    }

    /** What isn't kept is printed now, which takes a core and, of a long report, much memory. */
    private byte[] content(Version version, Format format) {
        return format.isKept() ? copies.of(version, format) : printing.take(() -> copies.of(version, format));
    }

    private static Response answer(
            Version version,
            @Nullable String ifNoneMatch,
            String representation,
            Supplier<Response.ResponseBuilder> body) {
        return Response.fromResponse(Revisions.answer(ifNoneMatch, version.revision(), representation, body))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** RFC 6266: a name everybody can read, and the Chinese one. Browsers show a PDF themselves, and save it by its name. */
    private static String disposition(Version version, Format format) {
        String name = URLEncoder.encode(
                        format.fileName(version.shortName(), version.fiscalYear()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return (format == Format.PDF ? "inline" : "attachment") + "; filename=\""
                + format.fileName(version.department(), version.fiscalYear()) + "\"; filename*=UTF-8''" + name;
    }
}
