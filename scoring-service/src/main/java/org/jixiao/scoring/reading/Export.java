package org.jixiao.scoring.reading;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jixiao.scoring.evaluation.Scorecards;

/** The scorecards of a year, a few at a time as the reader takes them: neither memory nor a transaction grows with them. */
@ApplicationScoped
class Export {

    private static final int PORTION = 25;

    private final Ranking ranking;
    private final Scorecards scorecards;

    @Inject
    Export(Ranking ranking, Scorecards scorecards) {
        this.ranking = ranking;
        this.scorecards = scorecards;
    }

    Multi<ScorecardView> of(int fiscalYear, Filter filter) {
        return blocking(() -> portions(ranking.departments(fiscalYear, filter)))
                .onItem()
                .transformToMulti(portions -> Multi.createFrom().iterable(portions))
                .onItem()
                .transformToUniAndConcatenate(portion -> blocking(() -> scorecards.standing(fiscalYear, portion)))
                .onItem()
                .transformToIterable(cards -> cards)
                .map(ScorecardView::of);
    }

    private static <T> Uni<T> blocking(Supplier<T> read) {
        return Uni.createFrom().item(read).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static List<List<String>> portions(List<String> departments) {
        return IntStream.iterate(0, from -> from < departments.size(), from -> from + PORTION)
                .mapToObj(from -> departments.subList(from, Math.min(from + PORTION, departments.size())))
                .toList();
    }
}
