package org.jixiao.report.content;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.events.ScorecardState.Modification;
import org.jspecify.annotations.Nullable;

/** What became of points once they were added up (折算、封顶、一票否决), in a sentence each. */
final class Modified {

    private Modified() {}

    /** Empty where nothing did. */
    static String told(@Nullable List<Modification> modifications) {
        return modifications == null
                ? ""
                : modifications.stream()
                        .map(modification -> Wording.sentence(Wording.said(modification.reason())))
                        .collect(Collectors.joining());
    }

    /** 折算, 封顶 or 一票否决; of a kind that isn't known here, its name. */
    static String name(Modification modification) {
        return switch (modification.kind()) {
            case "rescale" -> "折算";
            case "cap" -> "封顶";
            case "veto" -> "一票否决";
            default -> modification.kind();
        };
    }
}
