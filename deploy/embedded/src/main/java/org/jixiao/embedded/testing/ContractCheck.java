package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the OpenAPI document committed beside a service against what the running service says of itself, and that against
 * {@link ContractRules}. To accept a
 * change: {@code mvn -pl <service> -am test -Dtest='*Contract*' -Djixiao.contract=write
 * -Dsurefire.failIfNoSpecifiedTests=false}, then look at the difference and commit it.
 */
public final class ContractCheck {
    private static final String SWITCH = "jixiao.contract";

    private ContractCheck() {}

    /** @param base address of the running service; the document is {@code openapi.yaml} in the service's folder */
    public static void hold(URI base) {
        hold(base, Path.of("openapi.yaml"));
    }

    public static void hold(URI base, Path committed) {
        HttpResponse<String> running = Visit.get(base.resolve("/q/openapi"));
        if (running.statusCode() != 200) {
            throw new AssertionError("/q/openapi answers " + running.statusCode());
        }
        List<String> faults = ContractRules.faults(json(base));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
        try {
            if ("write".equals(System.getProperty(SWITCH))) {
                Files.writeString(committed, running.body());
                return;
            }
            String held = Files.exists(committed) ? Files.readString(committed) : "";
            if (!held.equals(running.body())) {
                throw new AssertionError(committed.toAbsolutePath()
                        + " is not what the service says of itself, first in line "
                        + firstDifference(held, running.body()) + ". To accept the change run the test with -D" + SWITCH
                        + "=write and commit the difference.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(URI base) {
        try {
            return new ObjectMapper()
                    .readTree(Visit.get(base.resolve("/q/openapi?format=json")).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String held, String running) {
        String[] ours = held.split("\n");
        String[] theirs = running.split("\n");
        for (int line = 0; line < Math.min(ours.length, theirs.length); line++) {
            if (!ours[line].equals(theirs[line])) {
                return (line + 1) + ": committed «" + ours[line].strip() + "», running «" + theirs[line].strip() + "»";
            }
        }
        return Math.min(ours.length, theirs.length) + 1 + ": one of them ends here";
    }
}
