package org.jixiao.embedded.testing.rooms.open;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Against every rule at once; its empty name is one of its faults. */
class DoorlessHelper {
    double points;

    record Choice(List<Part> parts) {}

    record Part(Set<String> colours) {}

    @GET
    public String anybody() {
        return "" + points;
    }

    @POST
    public void choose(Choice choice) {}

    static Instant roughly(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
