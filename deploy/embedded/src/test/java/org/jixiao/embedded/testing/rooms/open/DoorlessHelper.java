package org.jixiao.embedded.testing.rooms.open;

import jakarta.ws.rs.GET;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Against every rule at once; its empty name is one of its faults. */
class DoorlessHelper {
    double points;

    @GET
    public String anybody() {
        return "" + points;
    }

    static Instant roughly(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
