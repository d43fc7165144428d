package org.jixiao.scoring.card;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.scheme.Scheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long scoring takes: the reference card, 49 leaves with a sentence each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoringBenchmark {

    private final Scheme scheme = Liujiaoting.scheme();
    private final List<Evidence> evidence = Liujiaoting.evidence(Set.of("B01", "B02"));
    private final Dossier dossier = Dossier.of(evidence);

    @Benchmark
    public Scorecard card() {
        return Scorecard.of(scheme, dossier);
    }

    @Benchmark
    public Scorecard cardFromLooseFacts() {
        return Scorecard.of(scheme, Dossier.of(evidence));
    }
}
