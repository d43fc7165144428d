package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks when asked for by name: {@code -Dtest=Benchmarks}. */
class Benchmarks {

    /** Far above what is measured: beyond it something is wrong by an order of magnitude. */
    private static final double MOST_MICROSECONDS = 1_000;

    @Test
    void scoring_a_card_takes_microseconds() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScoringBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertEquals(2, results.size());
        // The best of the iterations: what else the machine does only adds to it.
        results.forEach(result -> assertTrue(
                result.getPrimaryResult().getStatistics().getMin() < MOST_MICROSECONDS,
                () -> result.getPrimaryResult().toString()));
    }
}
