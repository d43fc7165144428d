package org.jixiao.embedded.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which route is open to whom: the table of the service's README, which a test walks, every route × every
 * {@link Visitor}. Whoever is ticked gets through the door (to 200 as well as to 400 or 404: requests are empty);
 * everybody else gets 403, and without a token 401. Routes of the running OpenAPI document that the table forgets, and
 * rows without a route, fail the walk too, and so does a route that lets a query parameter pass that its document doesn't
 * name.
 *
 * <pre>{@code
 * DoorTable.ofReadme().sample("subject", "2010301").walk(base);
 * }</pre>
 */
public final class DoorTable {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern ROUTE = Pattern.compile(" `[A-Z]+ /\\S*` ");

    private final Map<String, Set<Visitor>> rows = new HashMap<>();
    private final Map<String, String> samples = new HashMap<>(Map.of("department", Visitor.OWN, "year", "2019"));

    /** The rows of the README in the service's own folder, where its tests run. */
    public static DoorTable ofReadme() {
        DoorTable table = new DoorTable();
        List<Visitor> columns = List.of(Visitor.CLERK, Visitor.FINANCE, Visitor.AUDITOR, Visitor.CONSUMER);
        try {
            for (String line : Files.readAllLines(Path.of("README.md"))) {
                String[] cells = line.split("\\|", -1);
                if (cells.length != columns.size() + 3
                        || !ROUTE.matcher(cells[1]).matches()) {
                    continue;
                }
                Set<Visitor> open = EnumSet.noneOf(Visitor.class);
                for (int i = 0; i < columns.size(); i++) {
                    if (!cells[i + 2].isBlank()) {
                        open.add(columns.get(i));
                    }
                }
                table.rows.put(cells[1].strip().replace("`", "").replaceFirst(" ", " /api/v1"), open);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** @param route method and path template as in the OpenAPI document */
    public DoorTable open(String route, Visitor... visitors) {
        rows.put(route, visitors.length == 0 ? Set.of() : EnumSet.copyOf(List.of(visitors)));
        return this;
    }

    /** What to put for a path parameter; 1 for those not named here. */
    public DoorTable sample(String parameter, String value) {
        samples.put(parameter, value);
        return this;
    }

    /** @throws AssertionError naming everything that isn't as in the table */
    public void walk(URI base) {
        List<String> deviations = new ArrayList<>();
        Set<String> running = routes(base);
        running.stream()
                .filter(route -> !rows.containsKey(route))
                .forEach(r -> deviations.add("not in the table: " + r));
        for (String route : new TreeSet<>(rows.keySet())) {
            if (!running.contains(route)) {
                deviations.add("no such route: " + route);
                continue;
            }
            for (Visitor visitor : Visitor.values()) {
                if (applies(visitor, route)) {
                    knock(base, route, visitor, deviations);
                }
            }
            rows.get(route).stream().findFirst().ifPresent(visitor -> mistype(base, route, visitor, deviations));
        }
        if (!deviations.isEmpty()) {
            throw new AssertionError(String.join("\n", deviations));
        }
    }

    /** Without a department in the path all clerks are alike. */
    private static boolean applies(Visitor visitor, String route) {
        return !visitor.isClerk() || visitor == Visitor.CLERK || route.contains("{department}");
    }

    /** A parameter that is misspelt must be told, or the answer would be another than the one asked for. */
    private void mistype(URI base, String route, Visitor visitor, List<String> deviations) {
        HttpResponse<String> answer = visit(base, route, "?as-of=2019-06-30", visitor);
        if (answer.statusCode() != 400 || !answer.body().contains("\"field\":\"as-of\"")) {
            deviations.add(route + " takes an unknown query parameter: " + answer.statusCode());
        }
    }

    private HttpResponse<String> visit(URI base, String route, String query, Visitor visitor) {
        String method = route.substring(0, route.indexOf(' '));
        URI address = base.resolve(fill(route.substring(route.indexOf(' ') + 1)) + query);
        boolean bodiless = method.equals("GET") || method.equals("DELETE");
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, bodiless ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        String token = visitor.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Visit.send(request);
    }

    private void knock(URI base, String route, Visitor visitor, List<String> deviations) {
        HttpResponse<String> answer = visit(base, route, "", visitor);
        int status = answer.statusCode();
        boolean asked = visitor == Visitor.ANYBODY ? status == 401 : status == 403;
        boolean through = status < 500 && status != 401 && status != 403 && status != 405;
        boolean open = rows.get(route).contains(visitor);
        if (open ? !through : !asked) {
            deviations.add(
                    route + " by " + visitor + ": " + status + ", should be " + (open ? "let in" : "turned away"));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (status >= 400 && !type.startsWith("application/problem+json")) {
            deviations.add(route + " by " + visitor + ": " + status + " as " + type);
        }
    }

    private String fill(String template) {
        StringBuilder path = new StringBuilder();
        for (String part : template.split("(?=\\{)|(?<=})")) {
            path.append(part.startsWith("{") ? samples.getOrDefault(part.substring(1, part.length() - 1), "1") : part);
        }
        return path.toString();
    }

    private static Set<String> routes(URI base) {
        Set<String> routes = new TreeSet<>();
        document(base)
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        routes.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    private static JsonNode document(URI base) {
        try {
            return new ObjectMapper()
                    .readTree(Visit.get(base.resolve("/q/openapi?format=json")).body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("/q/openapi is not JSON", e);
        }
    }
}
