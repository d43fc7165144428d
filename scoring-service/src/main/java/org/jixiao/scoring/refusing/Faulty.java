package org.jixiao.scoring.refusing;

import java.util.Collection;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** A request that could be read, and whose content doesn't hold. */
public final class Faulty {

    private Faulty() {}

    /** @throws Refusal 422 naming each fault by its path; nothing where there is none */
    public static void refuse(Collection<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.unprocessable(faults.stream()
                    .map(fault -> new Refusal.Fault(fault.path(), new Text(fault.zh() + "。", fault.en() + ".")))
                    .toList());
        }
    }
}
