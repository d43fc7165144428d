package org.jixiao.embedded.testing.rooms.open;

import jakarta.ws.rs.GET;

class DoorlessHelper {
    double points;

    @GET
    public String anybody() {
        return "" + points;
    }
}
