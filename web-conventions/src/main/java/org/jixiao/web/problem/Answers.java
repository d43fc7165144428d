package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jixiao.stream.EventTooLarge;
import org.jixiao.stream.PassingTrouble;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** One answer to everything that may be thrown. What is our own fault is logged with its trace, and told to nobody else. */
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    /** Before the answers Quarkus brings along. */
    private static final int FIRST = 100;

    private final Teller teller;
    private final Endpoints endpoints;
    private final BodyFaults faults;

    @Inject
    public Answers(Teller teller, Endpoints endpoints, BodyFaults faults) {
        this.teller = teller;
        this.endpoints = endpoints;
        this.faults = faults;
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response refused(Refusal refusal, HttpServerRequest request) {
        return teller.answer(request, Reason.of(refusal));
    }

    @ServerExceptionMapper(
            value = {JsonProcessingException.class, MismatchedInputException.class},
            priority = FIRST)
    public Response unreadable(
            JsonProcessingException unreadable,
            HttpServerRequest request,
            RoutingContext routing,
            ResourceInfo endpoint) {
        Refusal within = refusalWithin(unreadable);
        return refused(
                within == null || !within.faults().isEmpty()
                        ? Refusal.invalid(faults.of(unreadable, routing, endpoint.getResourceMethod()))
                        : within,
                request);
    }

    @ServerExceptionMapper(
            value = {ValidationException.class, ConstraintViolationException.class},
            priority = FIRST)
    public Response violated(ValidationException thrown, HttpServerRequest request) {
        if (!(thrown instanceof ConstraintViolationException violated) || Violations.areOurs(violated)) {
            return failed(thrown, request);
        }
        Reason reason = Reason.of(Refusal.invalid(List.of()));
        return teller.answer(request, reason, Violations.of(violated, text -> teller.tell(request, text)));
    }

    @ServerExceptionMapper(
            value = {
                UnauthorizedException.class,
                AuthenticationFailedException.class,
                AuthenticationCompletionException.class
            },
            priority = FIRST)
    public Response unauthenticated(SecurityException thrown, HttpServerRequest request) {
        LOG.debugf("401 for %s %s: %s", request.method(), request.path(), thrown.getMessage());
        Refusal within = refusalWithin(thrown);
        return refused(within == null ? Refusal.unauthenticated() : within, request);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response forbidden(ForbiddenException thrown, HttpServerRequest request) {
        return refused(Refusal.forbidden(new Text("您的角色无权进行此操作。", "Your role may not do this.")), request);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response webApplication(
            WebApplicationException thrown,
            HttpServerRequest request,
            RoutingContext routing,
            ResourceInfo endpoint,
            UriInfo address) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, request, routing, endpoint);
        }
        Response given = thrown.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            return failed(thrown, request);
        }
        if (thrown instanceof NotFoundException && thrown.getCause() != null) {
            return wrongParameter(request, endpoint.getResourceMethod(), address);
        }
        if (thrown instanceof NotFoundException || thrown instanceof NotAllowedException) {
            return nothingHere(request);
        }
        if (thrown instanceof NotSupportedException) {
            List<String> types = endpoints.types(request.method().name(), request.path());
            return teller.answer(request, ByStatus.unsupported(types));
        }
        return teller.answer(request, ByStatus.reason(given.getStatus()));
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response failed(Throwable thrown, HttpServerRequest request) {
        Refusal within = refusalWithin(thrown);
        if (within != null) {
            return refused(within, request);
        }
        Optional<EventTooLarge> tooLarge = EventTooLarge.within(thrown);
        if (tooLarge.isPresent()) {
            return refused(refusalOf(tooLarge.get()), request);
        }
        if (PassingTrouble.causes(thrown)) {
            LOG.warnf("503 for %s %s: %s", request.method(), request.path(), thrown.toString());
            return teller.answer(
                    request,
                    new Reason(
                                    503,
                                    new Text(
                                            "数据库暂时无法访问或繁忙，请稍后重试。",
                                            "The database is away or busy for now, try again soon."))
                            .with(HttpHeaders.RETRY_AFTER, Reason.RETRY_AFTER));
        }
        if (Unstorable.causes(thrown)) {
            LOG.warnf("400 for %s %s: %s", request.method(), request.path(), thrown.toString());
            return teller.answer(request, ByStatus.UNSTORABLE);
        }
        LOG.errorf(thrown, "500 for %s %s", request.method(), request.path());
        return teller.answer(
                request, new Reason(500, new Text("服务出现意外错误，已记录。", "Something went wrong here. It has been logged.")));
    }

    /** JAX-RS says 404 as well where the address is known, and another endpoint of its class has the method. */
    private Response nothingHere(HttpServerRequest request) {
        SortedSet<String> verbs = endpoints.verbs(request.path());
        return teller.answer(
                request,
                verbs.isEmpty() || verbs.contains(request.method().name())
                        ? ByStatus.reason(404)
                        : ByStatus.reason(405).with(HttpHeaders.ALLOW, String.join(", ", verbs)));
    }

    private Response wrongParameter(HttpServerRequest request, @Nullable Method endpoint, UriInfo address) {
        List<Problem.Violation> wrong = endpoint == null
                ? List.of()
                : WrongParameters.of(endpoint, address).stream()
                        .map(parameter -> new Problem.Violation(
                                parameter.name(), parameter.in(), teller.tell(request, parameter.reason())))
                        .toList();
        return teller.answer(
                request, wrong.isEmpty() ? ByStatus.WRONG_PARAMETER : Reason.of(Refusal.invalid(List.of())), wrong);
    }

    private static Refusal refusalOf(EventTooLarge thrown) {
        return Refusal.growsTooLarge(new Text(thrown.zh(), thrown.en()));
    }

    /** A refusal may come wrapped by the transaction it ended. */
    private static @Nullable Refusal refusalWithin(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
