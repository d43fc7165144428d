package org.jixiao.scoring.explaining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.reading.Judgements;
import org.jixiao.web.Revisions;
import org.jixiao.web.problem.Language;
import org.jspecify.annotations.Nullable;

/** Answers with the explanation of a card, whichever it is, as JSON or as a page. */
@ApplicationScoped
class Explaining {

    /** The page brings its style sheet and nothing else; it may load and run nothing. */
    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Judgements judgements;
    private final Gathering gathering;
    private final ExplanationPage page;

    @Inject
    Explaining(Judgements judgements, Gathering gathering, ExplanationPage page) {
        this.judgements = judgements;
        this.gathering = gathering;
        this.page = page;
    }

    /** In the format that the request asks for. */
    Response answer(ScorecardVersion version, Reader reader, Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            return Response.notAcceptable(VARIANTS).build();
        }
        return chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)
                ? html(version, reader)
                : json(version, reader);
    }

    Response html(ScorecardVersion version, Reader reader) {
        Language language = Language.of(reader.acceptLanguage());
        String name = name(version);
        Response answer = Revisions.answer(
                reader.ifNoneMatch(),
                version.scorecard().revision(),
                version.mark() + "-html-" + language.name().toLowerCase(Locale.ROOT) + "-" + tagOf(name),
                () -> Response.ok(page.print(view(version, name), language), "text/html;charset=UTF-8"));
        return varying(Response.fromResponse(answer)
                .header("Content-Security-Policy", NOTHING_FROM_OUTSIDE)
                .header("X-Content-Type-Options", "nosniff"));
    }

    private Response json(ScorecardVersion version, Reader reader) {
        String name = name(version);
        return varying(Response.fromResponse(Revisions.answer(
                reader.ifNoneMatch(),
                version.scorecard().revision(),
                version.mark() + "-json-" + tagOf(name),
                () -> Response.ok(view(version, name), MediaType.APPLICATION_JSON_TYPE))));
    }

    private ExplanationView view(ScorecardVersion version, @Nullable String name) {
        return ExplanationView.of(version, judgements.scheme(version.scorecard()), name);
    }

    /** What the department is called may change while its card doesn't. */
    private @Nullable String name(ScorecardVersion version) {
        return gathering.name(version.scorecard().department());
    }

    private static String tagOf(@Nullable String name) {
        return Integer.toHexString(Objects.hashCode(name));
    }

    private static Response varying(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
