package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A Kafka broker on 127.0.0.1: one KRaft node in a JVM of its own. With one replica, what it has acknowledged survives
 * the kill of the process, but not a power cut. Topics must be created; none comes about by being asked for.
 */
public final class EmbeddedKafka implements EmbeddedServer {
    private static final Duration START = Duration.ofSeconds(90);

    private final DataFolder folder;
    private final int port;
    private final int controllerPort;
    private volatile ChildProcess process;

    private EmbeddedKafka(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = Ports.free();
        this.process = launch();
    }

    /**
     * Starts on the data in the folder, which is made on the first start.
     *
     * @param preferredPort used if it is free; otherwise, or if 0, another one is chosen: ask {@link #port()}
     * @throws IllegalStateException when another run is using the folder, or with the log when it does not start
     */
    public static EmbeddedKafka start(Path dataDir, int preferredPort) {
        var folder = DataFolder.hold(dataDir);
        try {
            return new EmbeddedKafka(folder, Ports.freeOr(preferredPort));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() {
        process.stop();
        process = launch();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public void close() {
        process.stop();
        folder.close();
    }

    private ChildProcess launch() {
        var logs = folder.path().resolve("logs");
        var ready = folder.path().resolve("ready");
        DataFolder.delete(ready);
        var properties = settings(logs);
        var arguments = write("java.arguments", List.of("-cp", quoted(System.getProperty("java.class.path"))));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // The first compiler alone halves what a start costs; one node's load doesn't miss the second.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "@" + arguments,
                KafkaNode.class.getName(),
                properties.toString(),
                logs.toString(),
                ready.toString());
        return ChildProcess.start(new Command("kafka", command, folder.path()))
                .awaitReady(() -> Files.exists(ready), START);
    }

    /** In the escaped form of property files: the tool that formats the folder takes nothing else for a Chinese path. */
    private Path settings(Path logs) {
        var settings = new Properties();
        settings.putAll(KafkaSettings.of(port, controllerPort, logs));
        var file = folder.path().resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Through a file, since class paths may be longer than a command line may be. */
    private Path write(String name, List<String> lines) {
        try {
            return Files.write(folder.path().resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
