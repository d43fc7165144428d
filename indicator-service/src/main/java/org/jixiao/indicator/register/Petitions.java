package org.jixiao.indicator.register;

import org.jixiao.indicator.petition.Answered;
import org.jixiao.indicator.petition.Asked;
import org.jixiao.indicator.petition.Outcome;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** A petition's step as it was taken, or the refusal that says why not. */
final class Petitions {

    private Petitions() {}

    /** @throws Refusal 409 where the step is not legal now */
    static <R extends Asked, D extends Answered> Petition<R, D> moved(Outcome<R, D> outcome) {
        if (outcome instanceof Outcome.Refused<R, D> refused) {
            throw Refusal.conflict(
                    new Text(refused.reason().zh(), refused.reason().en()));
        }
        return ((Outcome.Moved<R, D>) outcome).now();
    }
}
