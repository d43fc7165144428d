package org.jixiao.web;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * The keys that tokens are verified with. A service that can't read them would answer everybody with an error, and say
 * why each time anew; so it says it once, and does not start. Keys behind an https address are fetched when needed.
 */
@ApplicationScoped
class VerifyingKeys {

    void areThere(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, JWTAuthContextInfo keys) {
        // Any question makes it read them.
        keys.getSignatureAlgorithm();
    }
}
