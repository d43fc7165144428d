package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An RSA key pair in a folder and the tokens it signs, standing in for an identity provider in tests and in the local
 * run. {@code private.jwk} is for the owner's eyes only; {@code jwks.json} is what services verify with.
 */
public final class LocalKeys {
    public static final String ISSUER = "https://jixiao.local";
    public static final String AUDIENCE = "jixiao";

    private static final int BITS = 2048;

    private final RsaJsonWebKey pair;
    private final Path jwks;

    private LocalKeys(RsaJsonWebKey pair, Path jwks) {
        this.pair = pair;
        this.jwks = jwks;
    }

    /** The pair kept in the folder, made if there is none yet. */
    public static LocalKeys in(Path dir) {
        try {
            var folder = Files.createDirectories(dir.toAbsolutePath().normalize());
            var secret = folder.resolve("private.jwk");
            if (!Files.exists(secret)) {
                write(secret, newPair().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            var pair = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(secret));
            var jwks = folder.resolve("jwks.json");
            write(jwks, new JsonWebKeySet(pair).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return new LocalKeys(pair, jwks);
        } catch (IOException e) {
            throw new UncheckedIOException("no keys in " + dir, e);
        } catch (JoseException e) {
            throw new IllegalStateException("no keys in " + dir, e);
        }
    }

    /** The public key as a JSON Web Key Set, for {@code mp.jwt.verify.publickey.location}. */
    public Path jwks() {
        return jwks;
    }

    /** The same as a location: a URI would escape a space, and whoever reads a file's location takes that literally. */
    public String jwksLocation() {
        return "file:" + jwks;
    }

    /**
     * A signed token (RS256) of our issuer for our audience, valid from now on.
     *
     * @param department the one a clerk belongs to
     */
    public String token(
            String subject, String name, Set<String> roles, @Nullable String department, Duration validity) {
        return Token.of(subject, name, roles, department, validity).signedWith(pair);
    }

    /** Private half included. */
    public RsaJsonWebKey pair() {
        return pair;
    }

    private static RsaJsonWebKey newPair() throws JoseException {
        var pair = RsaJwkGenerator.generateJwk(BITS);
        pair.setKeyId("jixiao-" + Long.toHexString(System.currentTimeMillis()));
        pair.setAlgorithm("RS256");
        pair.setUse("sig");
        return pair;
    }

    /** Readable by the owner alone from its first moment, and never half-written. */
    private static void write(Path file, String content) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = Files.createTempFile(file.getParent(), "key", ".tmp", owner);
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
