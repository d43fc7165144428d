package org.jixiao.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.Suite;

/** What a newcomer can do with a running suite: URLs, a token per role, lines to paste. */
final class Guide {

    /** An indicator whose target was missed. */
    private static final String CHANGED = "B14";

    private final Suite suite;
    private final People people;
    private final ReferenceCase reference;
    private final Progress progress;

    Guide(Suite suite, People people, ReferenceCase reference, Progress progress) {
        this.suite = suite;
        this.people = people;
        this.reference = reference;
        this.progress = progress;
    }

    void show() {
        progress.say("");
        for (Service service : Service.values()) {
            progress.say("%-18s %s   %s/q/swagger-ui", service.module(), suite.url(service), suite.url(service));
        }
        progress.say("");
        progress.say("tokens, good for a week:");
        people.tokens().forEach((role, token) -> progress.say("%s='%s'", role, token));
        progress.say("");
        progress.say("# the dashboard: open it in a browser and paste the auditor's token");
        progress.say("%s/", suite.url(Service.REPORT));
        progress.say("");
        progress.say("# why this score");
        progress.say(curl("auditor", "", url(Service.SCORING, "/scorecard")));
        progress.say("# change an actual and see the score follow");
        progress.say(curl(
                "clerk",
                "-i -X PUT -H 'Content-Type: application/json' -d '" + changedActual() + "' ",
                url(Service.INDICATOR, "/indicators/" + CHANGED + "/actual")));
        progress.say("# the ETag of that answer is what the score is to reflect");
        progress.say(
                curl("auditor", "", "'" + url(Service.SCORING, "/scorecard") + "?waitFor=" + CHANGED + "@<ETag>'"));
        progress.say("# the report as DOCX");
        progress.say(curl("consumer", "-o report.docx ", url(Service.REPORT, "/report.docx")));
        progress.say("# every version of it, with what caused it");
        progress.say(curl("consumer", "", url(Service.REPORT, "/report/versions")));
        progress.say("");
        progress.say("Ctrl-C ends it all.");
    }

    /** All that is reported of the indicator, with another figure: what a PUT leaves out it takes away. */
    private String changedActual() {
        JsonNode body = reference.actuals().get(CHANGED);
        ((ObjectNode) body.get("values").get(0)).put("actual", "3");
        return body.toString();
    }

    private String url(Service service, String below) {
        return suite.url(service) + reference.year() + below;
    }

    private static String curl(String role, String options, String url) {
        return "curl -s -H \"Authorization: Bearer $" + role + "\" " + options + url;
    }
}
