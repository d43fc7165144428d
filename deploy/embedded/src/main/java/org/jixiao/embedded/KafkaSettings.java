package org.jixiao.embedded;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;

/** The broker's configuration. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Map<String, String> of(int port, int controllerPort, Path logs) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", "1"),
                entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                entry("controller.listener.names", "CONTROLLER"),
                entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry("log.dirs", logs.toString()),
                entry("auto.create.topics.enable", "false"),
                // One node has only itself to copy to.
                entry("offsets.topic.replication.factor", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("offsets.topic.num.partitions", "4"),
                entry("transaction.state.log.num.partitions", "4"),
                // A consumer alone in its group need not wait for others.
                entry("group.initial.rebalance.delay.ms", "0"),
                // After kill -9 the controller takes the old broker for alive until its session ends.
                entry("broker.session.timeout.ms", "2000"),
                entry("broker.heartbeat.interval.ms", "500"));
    }
}
