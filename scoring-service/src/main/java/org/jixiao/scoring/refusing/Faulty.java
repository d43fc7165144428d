package org.jixiao.scoring.refusing;

import java.util.List;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** A request that could be read, and whose content doesn't hold. */
public final class Faulty {

    private Faulty() {}

    /** @throws Refusal 422 naming each fault by its path, as far as they are listed; nothing where there is none */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.unprocessable(Fault.listed(faults).stream()
                    .map(fault -> new Refusal.Fault(fault.path(), new Text(fault.zh() + "。", fault.en() + ".")))
                    .toList());
        }
    }
}
