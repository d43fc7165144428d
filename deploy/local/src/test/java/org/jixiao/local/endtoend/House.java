package org.jixiao.local.endtoend;

import java.nio.file.Path;
import java.util.EnumSet;
import org.jixiao.embedded.DataFolder;
import org.jixiao.local.sample.Api;
import org.jixiao.local.suite.Ports;
import org.jixiao.local.suite.RunFolder;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.Suite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the suite once for all tests, on empty data and free ports, and ends it after the last. */
final class House implements BeforeAllCallback {

    static final Path HOME = Path.of(System.getProperty("jixiao.home", "../.."));

    private static @Nullable Suite running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(House.class))
                .getOrComputeIfAbsent(Opened.class, key -> new Opened());
    }

    static Suite suite() {
        if (running == null) {
            throw new IllegalStateException("The test lacks @ExtendWith(House.class)");
        }
        return running;
    }

    static Api api() {
        return new Api(suite()::url);
    }

    private static final class Opened implements AutoCloseable {

        private final RunFolder folder;
        private final Suite suite;

        Opened() {
            Path data = Path.of("target", "end to end 绩效");
            DataFolder.delete(data);
            folder = RunFolder.hold(data);
            suite = Suite.start(HOME, folder, Ports.any(), EnumSet.allOf(Service.class), System.out::println);
            running = suite;
        }

        @Override
        public void close() {
            running = null;
            suite.close();
            folder.close();
        }
    }
}
