package org.jixiao.local.sample;

import java.util.List;
import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.Service;

/** Sends the reference case, unless it was sent before. A load that was cut short is simply sent again. */
public final class Loading {

    /** A request of the reference case was refused. */
    public static final class Refused extends RuntimeException {
        Refused(Request request, Answer answer) {
            super(request.method() + " " + request.path() + " by the " + request.role() + ": " + answer.status() + " "
                    + answer.text());
        }
    }

    private final Api api;
    private final People people;
    private final ReferenceCase reference;

    public Loading(Api api, People people, ReferenceCase reference) {
        this.api = api;
        this.people = people;
        this.reference = reference;
    }

    public boolean isDone() {
        return api.get(Service.REPORT, reference.narrative(), people.clerk()).isSuccess();
    }

    public void run(Progress progress) {
        List<Request> requests = reference.requests();
        long start = System.nanoTime();
        int sent = 0;
        for (Request request : requests) {
            send(request);
            sent++;
            if (sent % 50 == 0) {
                progress.say("  %d of %d requests", sent, requests.size());
            }
        }
        progress.say("  all %d requests, in %.1f s", sent, (System.nanoTime() - start) / 1e9);
    }

    /** @throws Refused where the request is */
    public void send(Request request) {
        String key = request.idempotencyKey();
        String[] headers = key == null ? new String[0] : new String[] {"Idempotency-Key", key};
        Answer answer = api.send(
                request.service(),
                request.method(),
                request.path(),
                people.token(request.role()),
                request.body(),
                headers);
        if (!answer.isSuccess()) {
            throw new Refused(request, answer);
        }
    }
}
