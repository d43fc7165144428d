package org.jixiao.indicator.register;

import java.util.List;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What the pure core finds wrong, as the refusal that names all of it. */
final class Flaws {

    private Flaws() {}

    /** @throws Refusal 400 where the request contradicts itself: {@code flaws} hold whatever is known */
    static void refuseContradictions(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(faults(flaws));
        }
    }

    /** @throws Refusal 422 where it does not fit what is there */
    static void refuseMisfits(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Refusal.unprocessable(faults(flaws));
        }
    }

    private static List<Refusal.Fault> faults(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Refusal.Fault(flaw.field(), new Text(flaw.zh(), flaw.en())))
                .toList();
    }
}
