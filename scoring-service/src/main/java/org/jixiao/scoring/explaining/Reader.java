package org.jixiao.scoring.explaining;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who reads an explanation: what they have of it, and in which language they read. */
public record Reader(
        @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,

        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable
        String acceptLanguage) {}
