package org.jixiao.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a clerk within their own department: where the path names a {@code {department}} and nothing but the role clerk
 * opens this endpoint to the caller, it must be the one of their {@code department} claim. Asking which roles open
 * <em>this</em> endpoint matters: a clerk who is an auditor too may read elsewhere, but not write there.
 */
public class DepartmentDoor {

    static final String PATH_PARAMETER = "department";

    private final SecurityIdentity identity;
    private final Caller caller;

    @Inject
    public DepartmentDoor(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void keepWithin(ContainerRequestContext request, ResourceInfo endpoint) {
        String department = request.getUriInfo().getPathParameters().getFirst(PATH_PARAMETER);
        if (department == null || !identity.hasRole(Role.CLERK) || entersOtherwise(endpoint)) {
            return;
        }
        String own = caller.department();
        if (own == null) {
            throw Refusal.forbidden(new Text(
                    "令牌未注明填报人所属部门（department），不能访问任何部门的数据。",
                    "The token names no department for this clerk, so no department's data is open to them."));
        }
        if (!own.equals(department)) {
            throw Refusal.forbidden(new Text(
                    "填报人只能访问本部门（" + own + "）的数据。", "A clerk may only touch their own department (" + own + ")."));
        }
    }

    private boolean entersOtherwise(ResourceInfo endpoint) {
        RolesAllowed rule = rule(endpoint);
        Set<String> roles =
                rule == null ? Set.of() : Arrays.stream(rule.value()).collect(Collectors.toSet());
        return roles.stream().filter(role -> !role.equals(Role.CLERK)).anyMatch(identity::hasRole);
    }

    private static @Nullable RolesAllowed rule(ResourceInfo endpoint) {
        RolesAllowed onMethod = endpoint.getResourceMethod().getAnnotation(RolesAllowed.class);
        return onMethod != null ? onMethod : endpoint.getResourceClass().getAnnotation(RolesAllowed.class);
    }
}
