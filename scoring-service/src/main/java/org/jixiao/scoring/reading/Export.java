package org.jixiao.scoring.reading;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.evaluation.Scorecards;

/** All scorecards of a year, a few at a time as the reader takes them: neither memory nor a transaction grows with them. */
@ApplicationScoped
class Export {

    private static final int PORTION = 25;

    private final Scorecards scorecards;

    @Inject
    Export(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    Multi<ScorecardView> of(int fiscalYear) {
        AtomicReference<String> last = new AtomicReference<>("");
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> scorecards.standing(fiscalYear, last.get(), PORTION))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(portion -> {
                    if (!portion.isEmpty()) {
                        last.set(department(portion));
                    }
                    return portion.size() == PORTION;
                })
                .onItem()
                .transformToIterable(portion -> portion)
                .map(ScorecardView::of);
    }

    private static String department(List<ScorecardVersion> portion) {
        return portion.get(portion.size() - 1).scorecard().department();
    }
}
