package org.jixiao.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a resource as its ETag (RFC 9110): {@code "3"}. Revision 0 means that there is nothing yet.
 */
public final class Revisions {

    /** Each alternative is left for good once it is passed, so that a long header takes no stack. */
    private static final Pattern TAGS = Pattern.compile("\\*|(?:W/)?\"[^\"]*+\"(?:\\s*+,\\s*+(?:W/)?\"[^\"]*+\")*+");

    private Revisions() {}

    /**
     * Lets a write through only if the caller knows the present revision, or didn't ask for that.
     *
     * @param ifMatch header {@code If-Match}; {@code *} matches whatever exists
     * @throws Refusal 412 where the revisions differ, 400 where the header isn't one
     */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null) {
            return;
        }
        String asked = ifMatch.strip();
        if (!TAGS.matcher(asked).matches()) {
            throw Refusal.invalid(
                    HttpHeaders.IF_MATCH, new Text("应为带引号的修订号，例如 \"3\"。", "Must be a quoted revision such as \"3\"."));
        }
        if (current > 0 && matches(asked, tag(current), false)) {
            return;
        }
        throw Refusal.preconditionFailed(
                current == 0
                        ? new Text("该资源尚不存在，If-Match 无从匹配。", "There is nothing here yet for If-Match to match.")
                        : new Text(
                                "资源已被修改：当前修订号为 \"" + current + "\"，请重新读取后再提交。",
                                "The resource has changed: its revision is \"" + current + "\". Read it again first."));
    }

    /** 200 with the body and its ETag, or 304 where the caller has this revision already. */
    public static Response answer(@Nullable String ifNoneMatch, long revision, Object body) {
        return answer(ifNoneMatch, tag(revision), () -> Response.ok(body));
    }

    /** The same for a page, of whose items the contract then tells. */
    public static <T> RestResponse<Page<T>> answer(@Nullable String ifNoneMatch, long revision, Page<T> page) {
        String tag = tag(revision);
        ResponseBuilder<Page<T>> answer =
                known(ifNoneMatch, tag) ? ResponseBuilder.notModified() : ResponseBuilder.ok(page);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    /**
     * The same for one of several representations of a revision, which need an ETag each: {@code "3-html"}.
     *
     * @param body asked only where it is needed
     */
    public static Response answer(
            @Nullable String ifNoneMatch,
            long revision,
            String representation,
            Supplier<Response.ResponseBuilder> body) {
        return answer(ifNoneMatch, "\"" + revision + "-" + representation + "\"", body);
    }

    /**
     * The same for what follows from several resources: its tag names the revision of each, e.g. {@code "12.3"}.
     *
     * @param body made only where it is sent
     */
    public static Response answer(@Nullable String ifNoneMatch, List<Long> revisions, Supplier<Object> body) {
        return answer(ifNoneMatch, "\"" + joined(revisions) + "\"", () -> Response.ok(body.get()));
    }

    /** The same for one of several representations of what follows from them: {@code "12.3-xlsx"}. */
    public static Response answer(
            @Nullable String ifNoneMatch,
            List<Long> revisions,
            String representation,
            Supplier<Response.ResponseBuilder> body) {
        return answer(ifNoneMatch, "\"" + joined(revisions) + "-" + representation + "\"", body);
    }

    /**
     * The same for a list, of which each way to narrow and order it is a representation of its own: {@code "12.3-8c736521"}.
     *
     * @param asked what the list is narrowed by; told apart by its text
     * @param body made only where it is sent, after the revisions were read
     */
    public static <T> RestResponse<T> answer(
            @Nullable String ifNoneMatch, List<Long> revisions, Object asked, Supplier<T> body) {
        CRC32 sum = new CRC32();
        sum.update(asked.toString().getBytes(StandardCharsets.UTF_8));
        String tag = "\"" + joined(revisions) + "-" + Long.toHexString(sum.getValue()) + "\"";
        ResponseBuilder<T> answer =
                known(ifNoneMatch, tag) ? ResponseBuilder.notModified() : ResponseBuilder.ok(body.get());
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    private static String joined(List<Long> revisions) {
        return revisions.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static Response answer(@Nullable String ifNoneMatch, String tag, Supplier<Response.ResponseBuilder> body) {
        return (known(ifNoneMatch, tag) ? Response.notModified() : body.get())
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** 201 where the write brought the resource into being, else 200; with the new representation and its ETag. */
    public static Response written(long before, long now, Object body) {
        return Response.status(before == 0 ? 201 : 200)
                .entity(body)
                .header(HttpHeaders.ETAG, tag(now))
                .build();
    }

    private static boolean known(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && matches(ifNoneMatch.strip(), tag, true);
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** If-Match compares strongly, so a weak tag never matches there; If-None-Match compares weakly. */
    private static boolean matches(String header, String current, boolean weakly) {
        return header.equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(current::equals);
    }
}
