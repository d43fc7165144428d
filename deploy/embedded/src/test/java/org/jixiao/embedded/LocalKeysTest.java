package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {
    @TempDir
    Path folder;

    @Test
    void a_token_says_who_it_is_and_the_key_set_verifies_it() throws Exception {
        var keys = LocalKeys.in(folder);

        var token = keys.token("wang", "王经办", Set.of("clerk"), "420104-LJT", Duration.ofHours(1));

        var claims = verified(token, keys);
        assertEquals("wang", claims.getSubject());
        assertEquals("王经办", claims.getStringClaimValue("name"));
        assertEquals(List.of("clerk"), claims.getStringListClaimValue("groups"));
        assertEquals("420104-LJT", claims.getStringClaimValue("department"));
    }

    @Test
    void who_belongs_to_no_department_has_no_such_claim() throws Exception {
        var keys = LocalKeys.in(folder);

        var token = keys.token("li", "李审核", Set.of("finance"), null, Duration.ofHours(1));

        assertFalse(verified(token, keys).hasClaim("department"));
    }

    @Test
    void the_pair_is_kept() throws Exception {
        var token = LocalKeys.in(folder).token("wang", "王经办", Set.of("clerk"), null, Duration.ofHours(1));

        assertEquals("wang", verified(token, LocalKeys.in(folder)).getSubject());
    }

    @Test
    void the_private_half_is_for_the_owner_alone_and_not_in_the_key_set() throws Exception {
        var keys = LocalKeys.in(folder);

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private.jwk"))));
        assertTrue(Files.readString(folder.resolve("private.jwk")).contains("\"d\":"));
        assertFalse(Files.readString(keys.jwks()).contains("\"d\":"));
    }

    private static JwtClaims verified(String token, LocalKeys keys) throws Exception {
        var published = new JsonWebKeySet(Files.readString(keys.jwks()));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setExpectedIssuer("https://jixiao.local")
                .setExpectedAudience("jixiao")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
