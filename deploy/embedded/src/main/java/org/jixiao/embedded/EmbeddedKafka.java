package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka broker on 127.0.0.1: one KRaft node in a JVM of its own. With one replica, what it has acknowledged survives
 * the kill of the process, but not a power cut. Topics must be created; none comes about by being asked for.
 */
public final class EmbeddedKafka implements EmbeddedServer {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final int port;
    private final int controllerPort;
    private ChildProcess process;

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
        var properties = write("server.properties", KafkaSettings.of(port, controllerPort, logs));
        var arguments = write("java.arguments", List.of("-cp", quoted(System.getProperty("java.class.path"))));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "@" + arguments,
                KafkaNode.class.getName(),
                properties.toString(),
                logs.toString());
        return ChildProcess.start(new Command("kafka", command, folder.path())).awaitReady(this::answers, START);
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

    /** The port opens shortly before the broker takes part in its cluster, so both are asked. */
    private boolean answers() {
        return accepts() && takesPart();
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean takesPart() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers());
        try (var admin = Admin.create(settings)) {
            var nodes = admin.describeCluster().nodes();
            return !nodes.get(ANSWER.toSeconds(), TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
