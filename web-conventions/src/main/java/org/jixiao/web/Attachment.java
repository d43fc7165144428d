package org.jixiao.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that is a file to be kept. */
public final class Attachment {

    private Attachment() {}

    /** @param name letters, digits, dots and hyphens */
    public static Response named(String name, Response answer) {
        return answer.getStatus() == 200
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build()
                : answer;
    }
}
