package org.jixiao.embedded.testing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jixiao.embedded.Token;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Bearer tokens that claim to be a finance reviewer's and that no door may let in. */
public final class ForgedTokens {
    private ForgedTokens() {}

    /** Every kind by its name, for a test that tries them all. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("expired", expired());
        all.put("wrong issuer", wrongIssuer());
        all.put("wrong audience", wrongAudience());
        all.put("unsigned", unsigned());
        all.put("signed with the public key as a shared secret", signedWithPublicKey());
        all.put("signed with a foreign key", foreignKey());
        all.put("signed with a foreign key under our key's id", foreignKeyUnderOurId());
        all.put("changed after signing", changedAfterSigning());
        all.put("not a token", "not-a-token");
        return all;
    }

    /** Expired an hour ago, so no leeway for clocks can save it. */
    public static String expired() {
        return claims(Duration.ofHours(-1)).signedWith(Infrastructure.keys().pair());
    }

    public static String wrongIssuer() {
        return claims().issuer("https://elsewhere.example")
                .signedWith(Infrastructure.keys().pair());
    }

    public static String wrongAudience() {
        return claims().audience("elsewhere").signedWith(Infrastructure.keys().pair());
    }

    /** Algorithm {@code none}. */
    public static String unsigned() {
        return claims().signed(AlgorithmIdentifiers.NONE, null, null);
    }

    /** HS256 with what everybody knows, for a verifier that lets the token choose the algorithm. */
    public static String signedWithPublicKey() {
        var pair = Infrastructure.keys().pair();
        var secret = new SecretKeySpec(pair.getPublicKey().getEncoded(), "HmacSHA256");
        return claims().signed(AlgorithmIdentifiers.HMAC_SHA256, secret, pair.getKeyId());
    }

    /** A stranger's key under a key id that our set does not hold. */
    public static String foreignKey() {
        return foreignKey("elsewhere");
    }

    public static String foreignKeyUnderOurId() {
        return foreignKey(Infrastructure.keys().pair().getKeyId());
    }

    /** A clerk's token with a finance reviewer's claims put in between header and signature. */
    public static String changedAfterSigning() {
        var honest = Tokens.clerk("somewhere").split("\\.");
        var wanted = Tokens.finance().split("\\.");
        return honest[0] + "." + wanted[1] + "." + honest[2];
    }

    /** Signed by our issuer, with a claim that isn't what it should be. */
    public static String odd(String claim, String json) {
        return claims().odd(claim, json).signedWith(Infrastructure.keys().pair());
    }

    private static String foreignKey(String keyId) {
        try {
            var pair = RsaJwkGenerator.generateJwk(2048);
            pair.setKeyId(keyId);
            return claims().signedWith(pair);
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private static Token claims() {
        return claims(Tokens.VALIDITY);
    }

    private static Token claims(Duration validity) {
        return Token.of("forger", "冒名者", Set.of("finance"), null, validity);
    }
}
