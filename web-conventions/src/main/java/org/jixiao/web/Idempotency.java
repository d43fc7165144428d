package org.jixiao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST be repeated safely under its {@code Idempotency-Key}. The key is taken in the transaction of the effect:
 * whoever comes with the same key meanwhile waits for that transaction, and then gets its answer. A refused request leaves
 * no trace, so it may be tried again under its key. Answers are forgotten by age, a few with each new key.
 */
@ApplicationScoped
public class Idempotency {

    /** The header a caller names the request with: 1 to 128 printable ASCII characters, unique per caller. */
    public static final String HEADER = "Idempotency-Key";

    private static final int FORGOTTEN_AT_ONCE = 100;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestLine line;
    private final Duration kept;

    @Inject
    public Idempotency(
            Jdbi jdbi,
            ObjectMapper json,
            Caller caller,
            RequestLine line,
            @ConfigProperty(name = "jixiao.web.idempotency-kept") Duration kept) {
        this.kept = kept;
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
        this.line = line;
    }

    /**
     * @param key the header's value; without one the effect simply happens
     * @param request the body as read, told apart from other bodies by its JSON
     * @param effect what happens once, within the present transaction
     * @return the effect's answer, or the very same of the first time
     * @throws Refusal 400 for a key that isn't one; 422 where the key came before with another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Response once(@Nullable String key, Object request, Supplier<Response> effect) {
        if (key == null) {
            return effect.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid(
                    HEADER, new Text("应为 1 至 128 个可见 ASCII 字符。", "Must be 1 to 128 visible ASCII characters."));
        }
        String subject = caller.actor().subject();
        String fingerprint = sha256(line.methodAndPath() + "\n" + write(request));
        return jdbi.withHandle(handle -> {
            if (!taken(handle, subject, key, fingerprint)) {
                return again(handle, subject, key, fingerprint);
            }
            forgetOld(handle);
            Answer answer = answer(effect.get());
            remember(handle, subject, key, answer);
            return answer.again();
        });
    }

    /** The same in a transaction of its own, which begins once a long body is read: it waits for no slow sender. */
    public Response onceAllIsRead(@Nullable String key, Object request, Supplier<Response> effect) {
        return QuarkusTransaction.requiringNew().call(() -> once(key, request, effect));
    }

    /** Waits for a transaction that holds the same key, and takes the key only where that one rolled back. */
    private static boolean taken(Handle handle, String subject, String key, String fingerprint) {
        return handle.createUpdate("""
                                insert into idempotency (subject, key, fingerprint) values (:subject, :key, :fingerprint)
                                on conflict on constraint pk_idempotency do nothing
                                """)
                        .bind("subject", subject)
                        .bind("key", key)
                        .bind("fingerprint", fingerprint)
                        .execute()
                == 1;
    }

    /** What another transaction forgets at this moment is left to it. */
    private void forgetOld(Handle handle) {
        handle.createUpdate("""
                        delete from idempotency where (subject, key) in (
                            select subject, key from idempotency where at < now() - make_interval(secs => :seconds)
                            order by at limit :most for update skip locked)
                        """)
                .bind("seconds", kept.toSeconds())
                .bind("most", FORGOTTEN_AT_ONCE)
                .execute();
    }

    private static Response again(Handle handle, String subject, String key, String fingerprint) {
        First first = handle.createQuery("""
                        select fingerprint, status, etag, location, body from idempotency
                        where subject = :subject and key = :key
                        """)
                .bind("subject", subject)
                .bind("key", key)
                .map((row, context) -> new First(
                        row.getString("fingerprint"),
                        new Answer(
                                row.getInt("status"),
                                row.getString("etag"),
                                row.getString("location"),
                                row.getString("body"))))
                .one();
        if (!first.fingerprint().equals(fingerprint)) {
            throw Refusal.unprocessable(
                    HEADER, new Text("该键已用于另一个请求。", "This key was used before, with another request."));
        }
        return first.answer().again();
    }

    private static void remember(Handle handle, String subject, String key, Answer answer) {
        handle.createUpdate("""
                        update idempotency set status = :status, etag = :etag, location = :location, body = :body
                        where subject = :subject and key = :key
                        """)
                .bind("status", answer.status())
                .bind("etag", answer.etag())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .bind("subject", subject)
                .bind("key", key)
                .execute();
    }

    private Answer answer(Response response) {
        return new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.ETAG),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getEntity() == null ? null : write(response.getEntity()));
    }

    private record First(String fingerprint, Answer answer) {}

    /** What is answered every time, the first included; the body is text, to be the same to the byte. */
    private record Answer(
            int status,
            @Nullable String etag,
            @Nullable String location,
            @Nullable String body) {

        Response again() {
            Response.ResponseBuilder again =
                    Response.status(status).header(HttpHeaders.ETAG, etag).header(HttpHeaders.LOCATION, location);
            return body == null
                    ? again.build()
                    : again.entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
