package org.jixiao.indicator.filing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.web.LongAnswer;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** A file handed out to be kept, never to be shown or run where it came from. */
final class Download {

    /** What a hash names never changes. */
    private static final long ONLY_REVISION = 1;

    private Download() {}

    static Response answer(@Nullable String ifNoneMatch, EvidenceFile file, LongAnswer content) {
        return Revisions.answer(
                ifNoneMatch,
                ONLY_REVISION,
                file.sha256(),
                () -> Response.ok(content, file.type())
                        .header(HttpHeaders.CONTENT_LENGTH, file.size())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                        .header("X-Content-Type-Options", "nosniff"));
    }

    /** RFC 6266: a name in ASCII for old clients, and the name. */
    private static String attachment(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"evidence." + extension + "\"; filename*=UTF-8''" + encoded;
    }
}
