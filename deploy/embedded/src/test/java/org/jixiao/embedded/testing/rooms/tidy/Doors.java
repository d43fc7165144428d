package org.jixiao.embedded.testing.rooms.tidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

class Doors {
    BigDecimal points = BigDecimal.ONE;

    @GET
    @RolesAllowed("finance")
    @Produces("application/json")
    public String some() {
        return points.toPlainString();
    }

    record Choice(List<Part> parts) {}

    record Part(SortedSet<String> colours) {
        static final Set<String> KNOWN = Set.of("red");
    }

    @POST
    @RolesAllowed("finance")
    public void choose(Choice choice) {}

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
