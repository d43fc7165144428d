package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Fills in many indicators of a year at once, each as {@link IndicatorRegister} would take it alone. The year is the
 * caller's until the transaction ends, which ends well only if the caller finds nothing refused.
 */
@ApplicationScoped
public class Filling {

    private final IndicatorRegister register;
    private final IndicatorTable indicators;
    private final Locks locks;

    @Inject
    public Filling(IndicatorRegister register, IndicatorTable indicators, Locks locks) {
        this.register = register;
        this.indicators = indicators;
        this.locks = locks;
    }

    /**
     * What is asked for one indicator.
     *
     * @param revision it is asked for; absent where any will do. Who asks for what is there is never too late
     * @param actuals absent where nothing is reported
     */
    public record Wish(
            @Nullable Long revision,
            Definition definition,
            @Nullable Actuals actuals) {}

    /** What became of a wish. */
    public sealed interface Outcome {

        /** @param before absent where the indicator came into being */
        record Filled(@Nullable IndicatorState before, IndicatorState now, boolean waiverLapsed) implements Outcome {}

        /** @param wanted what the indicator would have become, as far as it came */
        record Refused(Refusal refusal, @Nullable IndicatorState before, IndicatorState wanted) implements Outcome {}
    }

    /**
     * All indicators of a year that nobody else changes from now on: nobody adds or defines one, and a batch, which locks
     * rows alone, waits for theirs.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IndicatorState> own(YearKey year) {
        locks.ownYear(year);
        return indicators.own(year);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome fill(IndicatorKey key, @Nullable IndicatorState before, Wish wish, Actor who) {
        String ifMatch = wish.revision() == null ? null : "\"" + wish.revision() + "\"";
        IndicatorState wanted = wish.definition().over(key, before);
        try {
            IndicatorState now = before;
            boolean lapsed = false;
            if (now == null || !wish.definition().equals(Definition.of(now))) {
                Written defined = register.define(key, ifMatch, wish.definition(), who);
                now = defined.now();
                lapsed = defined.waiverLapsed();
                ifMatch = null;
            }
            if (wish.actuals() != null) {
                wanted = wish.actuals().flawsAgainst(now).isEmpty()
                        ? wish.actuals().reckoned(now).onto(now, true)
                        : now;
                Written reported = register.report(key, ifMatch, wish.actuals(), who);
                now = reported.now();
                lapsed = lapsed || reported.waiverLapsed();
            }
            return new Outcome.Filled(before, now, lapsed);
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal, before, wanted);
        }
    }
}
