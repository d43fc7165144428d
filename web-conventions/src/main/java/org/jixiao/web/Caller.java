package org.jixiao.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
        return new Actor(subject, nameOr(subject), token.getGroups(), token.getClaim("department"));
    }

    /** People may write their own names: only one line of plain text stands in audit, scorecard and report. */
    private String nameOr(String subject) {
        Object name = token.getClaim("name");
        return name instanceof String text && !text.isBlank() && PlainText.isPlain(text)
                ? text.strip().replaceAll("\\s+", " ")
                : subject;
    }
}
