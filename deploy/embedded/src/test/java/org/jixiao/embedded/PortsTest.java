package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_free_port_is_taken_as_wished_again_and_again() {
        int port = Ports.free();

        assertEquals(port, Ports.freeOr(port));
        assertEquals(port, Ports.freeOr(port));
    }

    @Test
    void a_port_somebody_listens_on_is_not_free_on_whatever_address() throws IOException {
        try (var everywhere = new ServerSocket(0);
                var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(Ports.isFree(everywhere.getLocalPort()));
            assertFalse(Ports.isFree(here.getLocalPort()));
            assertNotEquals(here.getLocalPort(), Ports.freeOr(here.getLocalPort()));
        }
    }

    @Test
    void no_port_is_given_twice_and_all_lie_below_the_ephemeral_ones() {
        int one = Ports.free();
        int other = Ports.free();

        assertNotEquals(one, other);
        assertTrue(one < 32_768, () -> one + " may be taken by an outgoing connection");
    }
}
