package org.jixiao.web;

import java.util.List;

/**
 * A request that is not carried out, with the reason in both languages. Answered as {@code application/problem+json} (RFC
 * 9457) in the language the caller asked for; throwing it rolls the transaction back.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Text detail;
    private final transient List<Fault> faults;

    private Refusal(int status, Text detail, List<Fault> faults) {
        super(status + " " + detail.en() + (faults.isEmpty() ? "" : " " + faults));
        this.status = status;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong with one field.
     *
     * @param field where, e.g. {@code measures[0].target}
     * @param reason what is wrong there
     */
    public record Fault(String field, Text reason) {}

    /** 400: the request can't be understood. */
    public static Refusal invalid(String field, Text reason) {
        return invalid(List.of(new Fault(field, reason)));
    }

    /** 400: the request can't be understood, at one or more fields. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(400, new Text("请求内容有误，详见 violations。", "The request is not valid, see violations."), faults);
    }

    /** 401: nobody says who they are. */
    public static Refusal unauthenticated() {
        return new Refusal(401, new Text("需要有效的访问令牌（Bearer）。", "A valid bearer token is required."), List.of());
    }

    /** 401: what says who they are can't be taken. */
    public static Refusal unauthenticated(Text detail) {
        return new Refusal(401, detail, List.of());
    }

    /** 403: the caller is known, and may not do this. */
    public static Refusal forbidden(Text detail) {
        return new Refusal(403, detail, List.of());
    }

    /** 404: there is no such thing. */
    public static Refusal notFound(Text detail) {
        return new Refusal(404, detail, List.of());
    }

    /** 409: what is asked does not fit the present state. */
    public static Refusal conflict(Text detail) {
        return new Refusal(409, detail, List.of());
    }

    /** 409: what is asked does not fit the present state, at one or more fields. */
    public static Refusal conflict(List<Fault> faults) {
        return new Refusal(
                409, new Text("与现状不符，详见 violations。", "This does not fit the present state, see violations."), faults);
    }

    /** 410: what the caller goes on from is no longer there. */
    public static Refusal gone(Text detail) {
        return new Refusal(410, detail, List.of());
    }

    /** 412: the caller knows another revision than the present one. */
    public static Refusal preconditionFailed(Text detail) {
        return new Refusal(412, detail, List.of());
    }

    /** 413: a list or map is longer than is read here; raised at the element too many. */
    public static Refusal tooMany(Text reason) {
        return new Refusal(413, reason, List.of(new Fault("", reason)));
    }

    /** 413: more than is read here. */
    public static Refusal tooLarge() {
        return new Refusal(413, new Text("请求内容超过允许的大小。", "The request is larger than allowed."), List.of());
    }

    /** 415: a kind of content that isn't read here. */
    public static Refusal unsupportedType(Text detail) {
        return new Refusal(415, detail, List.of());
    }

    /** 422: understood, but what it would make is more than is kept. */
    public static Refusal growsTooLarge(Text detail) {
        return new Refusal(422, detail, List.of());
    }

    /** 422: understood, but against a rule of the domain, at one or more fields. */
    public static Refusal unprocessable(List<Fault> faults) {
        return new Refusal(
                422, new Text("内容不符合业务规则，详见 violations。", "The content breaks a rule, see violations."), faults);
    }

    /** 422: understood, but against a rule of the domain, at one field. */
    public static Refusal unprocessable(String field, Text reason) {
        return unprocessable(List.of(new Fault(field, reason)));
    }

    /** 503: too many ask for the same at once; answered with {@code Retry-After}. */
    public static Refusal busy(Text detail) {
        return new Refusal(503, detail, List.of());
    }

    public int status() {
        return status;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
