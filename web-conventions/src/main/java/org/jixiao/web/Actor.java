package org.jixiao.web;

import java.util.Set;
import org.jixiao.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as their token says.
 *
 * @param subject claim {@code sub}; stable, used to tell people apart
 * @param name claim {@code name} on one line, or the subject where there is none that can be shown
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

    /** As records name them: the one way from a token to "who did it". */
    public Person person() {
        return new Person(subject, name);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
