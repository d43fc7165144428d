package org.jixiao.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as their token says.
 *
 * @param subject claim {@code sub}; stable, used to tell people apart
 * @param name claim {@code name}, or the subject where there is none
 * @param roles claim {@code groups}, see {@link Role}
 * @param department claim {@code department}: the department a clerk belongs to
 */
public record Actor(
        String subject,
        String name,
        Set<String> roles,
        @Nullable String department) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
