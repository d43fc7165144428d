package org.jixiao.embedded.testing.rooms.tidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.math.BigDecimal;

class Doors {
    BigDecimal points = BigDecimal.ONE;

    @GET
    @RolesAllowed("finance")
    public String some() {
        return points.toPlainString();
    }

    @RolesAllowed("auditor")
    static class Auditors {
        @GET
        public String all() {
            return "";
        }
    }
}
