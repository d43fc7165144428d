package org.jixiao.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the current request. Only to be asked behind a door that lets nobody in without a token. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** @throws Refusal 401 where the request carries no token */
    public Actor actor() {
        String subject = token.getSubject();
        if (subject == null) {
            throw Refusal.unauthenticated();
        }
        return new Actor(subject, nameOr(subject), token.getGroups(), department());
    }

    /** The department a clerk belongs to; absent where the token names none. */
    public @Nullable String department() {
        return text("department");
    }

    /** People may write their own names: only one line of plain text stands in audit, scorecard and report. */
    private String nameOr(String subject) {
        String name = text("name");
        return name != null && !name.isBlank() && PlainText.isPlain(name)
                ? name.strip().replaceAll("\\s+", " ")
                : subject;
    }

    /** A claim that should be text, and is not there where it is something else. */
    private @Nullable String text(String claim) {
        Object value = token.getClaim(claim);
        return value instanceof String text ? text : null;
    }
}
