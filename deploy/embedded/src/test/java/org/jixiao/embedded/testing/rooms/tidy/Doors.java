package org.jixiao.embedded.testing.rooms.tidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;

class Doors {
    BigDecimal points = BigDecimal.ONE;

    @GET
    @RolesAllowed("finance")
    @Produces("application/json")
    public String some() {
        return points.toPlainString();
    }

    @RolesAllowed("auditor")
    @Produces("application/json")
    static class Auditors {
        @GET
        public String all() {
            return "";
        }

        @DELETE
        public void forget() {}
    }
}
