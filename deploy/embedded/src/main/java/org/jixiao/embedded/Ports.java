package org.jixiao.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Free TCP ports. */
public final class Ports {
    /**
     * Below the ephemeral ranges of Linux and macOS: a port from those could be taken by any outgoing connection, even
     * by a client's own attempt to reach it, while the server restarts.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A free port that this JVM has not given before. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** The preferred port if it is free, another one if it is taken or 0. */
    public static int freeOr(int preferred) {
        if (preferred == 0 || !isFree(preferred)) {
            return free();
        }
        GIVEN.add(preferred);
        return preferred;
    }

    /** Whether nobody listens on the port, on any address. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
