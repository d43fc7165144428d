package org.jixiao.embedded;

import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The claims of a token before it is signed; tests bend them to forge bad ones. */
public final class Token {
    private final JwtClaims claims;

    private Token(JwtClaims claims) {
        this.claims = claims;
    }

    /** Claims as our issuer gives them; a negative validity makes a token that has expired. */
    public static Token of(
            String subject, String name, Set<String> roles, @Nullable String department, Duration validity) {
        var claims = new JwtClaims();
        claims.setIssuer(LocalKeys.ISSUER);
        claims.setAudience(LocalKeys.AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("name", name);
        claims.setStringListClaim("groups", List.copyOf(roles));
        if (department != null) {
            claims.setStringClaim("department", department);
        }
        var now = NumericDate.now();
        var end = NumericDate.fromSeconds(now.getValue() + validity.toSeconds());
        claims.setIssuedAt(validity.isNegative() ? NumericDate.fromSeconds(end.getValue() - 60) : now);
        claims.setExpirationTime(end);
        claims.setGeneratedJwtId();
        return new Token(claims);
    }

    public Token issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    public Token audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    /** A claim of any kind. */
    public Token claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public String signedWith(RsaJsonWebKey pair) {
        return signed(AlgorithmIdentifiers.RSA_USING_SHA256, pair.getPrivateKey(), pair.getKeyId());
    }

    /** With any algorithm and key, even those nobody should trust. */
    public String signed(String algorithm, @Nullable Key key, @Nullable String keyId) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        if (key != null) {
            signature.setKey(key);
        }
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
