package org.jixiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_options_the_ports_are_8081_to_8084_and_the_data_are_in_the_clone() {
        Options options = parse(Map.of(), "--home", "/clone");

        assertEquals(Path.of("/clone/deploy/.data"), options.data());
        assertEquals(8081, options.ports().services().get(Service.BUDGET));
        assertEquals(8084, options.ports().services().get(Service.REPORT));
        assertEquals(0, options.ports().postgres());
    }

    @Test
    void the_command_line_wins_over_the_environment() {
        Options options = parse(Map.of("JIXIAO_PORTS", "1,2,3,4", "JIXIAO_KAFKA_PORT", "9092"), "--ports", "5,6,7,8");

        assertEquals(7, options.ports().services().get(Service.SCORING));
        assertEquals(9092, options.ports().kafka());
    }

    @Test
    void once_and_clean_are_off_until_asked_for() {
        Options options = parse(Map.of(), "--once", "--clean");

        assertTrue(options.once() && options.clean());
        assertTrue(!parse(Map.of()).once() && !parse(Map.of()).clean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--ports", "--ports=1", "--ports 1,2,3", "--ports 1,2,3,x", "--kafka-port 70000", "--dev x"})
    void what_nobody_understands_is_said(String line) {
        assertThrows(Options.Misunderstood.class, () -> parse(Map.of(), line.split(" ")));
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(arguments, environment);
    }
}
