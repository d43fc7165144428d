package org.jixiao.embedded;

import java.nio.file.Path;
import java.util.List;

/** The broker's configuration. */
final class KafkaSettings {
    private KafkaSettings() {}

    static List<String> of(int port, int controllerPort, Path logs) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + logs.toString().replace("\\", "\\\\"),
                "auto.create.topics.enable=false",
                // One node has only itself to copy to.
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.num.partitions=4",
                // A consumer alone in its group need not wait for others.
                "group.initial.rebalance.delay.ms=0",
                // After kill -9 the controller takes the old broker for alive until its session ends.
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=500");
    }
}
