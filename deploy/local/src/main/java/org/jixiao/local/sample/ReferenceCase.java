package org.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.local.suite.Service;

/**
 * A department's year as files, each in the shape the APIs take: {@code deploy/sample/liujiaoting-2019}. The clerk
 * enters it, finance decides and assesses. The same facts may be entered for another department, to try things out.
 */
public final class ReferenceCase {

    public static final String DEPARTMENT = "420104-LJT";
    public static final int YEAR = 2019;

    private static final String CLERK = "clerk";
    private static final String FINANCE = "finance";

    private final Path folder;
    private final String department;
    private final boolean waived;

    private ReferenceCase(Path folder, String department, boolean waived) {
        this.folder = folder;
        this.department = department;
        this.waived = waived;
    }

    /** @param home the clone */
    public static ReferenceCase in(Path home) {
        return new ReferenceCase(home.resolve("deploy/sample/liujiaoting-2019"), DEPARTMENT, true);
    }

    public ReferenceCase of(String otherDepartment) {
        return new ReferenceCase(folder, otherDepartment, waived);
    }

    /** The same facts, with no special case approved. */
    public ReferenceCase withoutWaivers() {
        return new ReferenceCase(folder, department, false);
    }

    /** Path of the department's profile. */
    public String profile() {
        return "/api/v1/departments/" + department;
    }

    /** Path that all of the department's year is below. */
    public String year() {
        return profile() + "/years/" + YEAR;
    }

    public String indicator(String code) {
        return year() + "/indicators/" + code;
    }

    /** Also the sign that everything was sent: it goes last. */
    public String narrative() {
        return year() + "/narrative";
    }

    public String department() {
        return department;
    }

    /** The approval that is still to be given, and to be seen flowing. */
    public JsonNode story() {
        return read("story.json");
    }

    /** A credit code is one department's only: another has to do without. */
    private JsonNode described() {
        ObjectNode profile = (ObjectNode) read("department.json");
        return department.equals(DEPARTMENT) ? profile : profile.without("unifiedSocialCreditCode");
    }

    /** What the indicators promise, by code. */
    public Map<String, JsonNode> definitions() {
        return byCode("indicators.json");
    }

    /** What was achieved, by code of the indicator. */
    public Map<String, JsonNode> actuals() {
        return byCode("actuals.json");
    }

    /** All, in an order in which they can be sent. */
    List<Request> requests() {
        return Stream.of(basis(), plan(), approval(), reporting(), judgement())
                .flatMap(List::stream)
                .toList();
    }

    /** All that can be told before the plan: profile, scheme, budget and goals. */
    public List<Request> basis() {
        List<Request> requests = new ArrayList<>();
        requests.add(Request.put(Service.BUDGET, profile(), CLERK, described()));
        scheme(requests);
        budget(requests, read("budget.json"));
        requests.add(Request.put(Service.INDICATOR, year() + "/goals", CLERK, read("goals.json")));
        return requests;
    }

    private List<Request> plan() {
        List<Request> requests = new ArrayList<>();
        definitions()
                .forEach((code, body) -> requests.add(Request.put(Service.INDICATOR, indicator(code), CLERK, body)));
        return requests;
    }

    /** The plan submitted and approved. */
    public List<Request> approval() {
        return List.of(
                Request.post(Service.INDICATOR, year() + "/plan/submission", CLERK, nothing()),
                Request.post(Service.INDICATOR, year() + "/plan/approval", FINANCE, nothing()));
    }

    private List<Request> reporting() {
        List<Request> requests = new ArrayList<>();
        actuals()
                .forEach((code, body) ->
                        requests.add(Request.put(Service.INDICATOR, indicator(code) + "/actual", CLERK, body)));
        return requests;
    }

    /** Waivers, assessments and what the report tells in words. */
    public List<Request> judgement() {
        List<Request> requests = new ArrayList<>();
        if (waived) {
            waivers(requests, read("waivers.json"));
        }
        eachPut(requests, Service.SCORING, year() + "/assessments/", "", FINANCE, read("assessments.json"));
        requests.add(Request.put(Service.REPORT, narrative(), CLERK, read("narrative.json")));
        return requests;
    }

    private void scheme(List<Request> requests) {
        JsonNode scheme = read("scheme.json");
        String path = "/api/v1/schemes/" + scheme.get("code").textValue();
        requests.add(Request.put(Service.SCORING, path, FINANCE, scheme));
        requests.add(Request.post(Service.SCORING, path + "/publication", FINANCE, nothing()));
    }

    private static JsonNode nothing() {
        return Api.JSON.createObjectNode();
    }

    private void budget(List<Request> requests, JsonNode budget) {
        String path = year() + "/budget";
        eachPut(requests, Service.BUDGET, path + "/lines/", "", CLERK, budget.get("lines"));
        eachPost(requests, path + "/lines/", "/adjustments", budget.get("adjustments"));
        eachPost(requests, path + "/lines/", "/payments", budget.get("payments"));
        requests.add(Request.put(Service.BUDGET, path + "/economic-split", CLERK, budget.get("economicSplit")));
        eachPut(requests, Service.BUDGET, path + "/controlled-expenses/", "", CLERK, budget.get("controlledExpenses"));
        requests.add(Request.put(Service.BUDGET, path + "/procurement", CLERK, budget.get("procurement")));
    }

    private void waivers(List<Request> requests, JsonNode waivers) {
        waivers.properties().forEach(waiver -> {
            String path = indicator(waiver.getKey()) + "/waiver";
            requests.add(Request.post(
                    Service.INDICATOR, path, CLERK, waiver.getValue().get("request")));
            requests.add(Request.post(
                    Service.INDICATOR,
                    path + "/decision",
                    FINANCE,
                    waiver.getValue().get("decision")));
        });
    }

    private static void eachPut(
            List<Request> requests, Service service, String before, String after, String role, JsonNode bodies) {
        bodies.properties()
                .forEach(entry ->
                        requests.add(Request.put(service, before + entry.getKey() + after, role, entry.getValue())));
    }

    private static void eachPost(List<Request> requests, String before, String after, JsonNode bodies) {
        bodies.properties()
                .forEach(entry -> requests.add(
                        Request.post(Service.BUDGET, before + entry.getKey() + after, CLERK, entry.getValue())));
    }

    private Map<String, JsonNode> byCode(String file) {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        read(file).properties().forEach(entry -> byCode.put(entry.getKey(), entry.getValue()));
        return byCode;
    }

    private JsonNode read(String file) {
        try {
            return Api.read(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The reference case lacks " + folder.resolve(file), e);
        }
    }
}
