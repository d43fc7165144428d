package org.jixiao.local;

import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.Suite;

/** What a newcomer can do with a running suite: URLs, a token per role, lines to paste. */
final class Guide {

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
        progress.say("# why this score");
        progress.say(curl("auditor", "", url(Service.SCORING, "/scorecard")));
        progress.say("# change an actual and see the score follow");
        progress.say(curl(
                "clerk",
                "-X PUT -H 'Content-Type: application/json' -d '{\"values\": [{\"name\": \"拆迁面积\", \"actual\": \"3\"}]}' ",
                url(Service.INDICATOR, "/indicators/B14/actual")));
        progress.say("# the report as DOCX");
        progress.say(curl("consumer", "-o report.docx ", url(Service.REPORT, "/report.docx")));
        progress.say("# every version of it, with what caused it");
        progress.say(curl("consumer", "", url(Service.REPORT, "/report/versions")));
        progress.say("");
        progress.say("Ctrl-C ends it all.");
    }

    private String url(Service service, String below) {
        return suite.url(service) + reference.year() + below;
    }

    private static String curl(String role, String options, String url) {
        return "curl -s -H \"Authorization: Bearer $" + role + "\" " + options + url;
    }
}
