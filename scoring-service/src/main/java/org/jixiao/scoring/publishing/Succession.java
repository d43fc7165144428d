package org.jixiao.scoring.publishing;

import java.util.Optional;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A region and year is judged by one scheme: who publishes another says which one it replaces. */
final class Succession {

    private Succession() {}

    /**
     * @param applying code of the scheme that judges the draft's region and year until now
     * @param named what the request says it replaces
     * @return the scheme that is replaced; null where none is, or its own code goes on
     * @throws Refusal 409 naming the scheme that applies
     */
    static @Nullable String check(Scheme draft, Optional<String> applying, @Nullable String named) {
        if (applying.isEmpty() && named != null) {
            throw Refusal.conflict(new Text(
                    scope(draft).zh() + "尚无适用的评分方案，" + named + " 无从取代。",
                    "No scheme judges " + scope(draft).en() + " yet, so " + named + " can't be replaced."));
        }
        String replaced = applying.filter(code -> !code.equals(draft.code())).orElse(null);
        if (named == null ? replaced != null : !applying.get().equals(named)) {
            throw Refusal.conflict(new Text(
                    scope(draft).zh() + "现由评分方案 " + applying.get() + " 评分"
                            + (named == null ? "；如要取代，请在 replaces 中写明 " + applying.get() : "，不是 " + named) + "。",
                    scope(draft).en() + " is judged by the scheme " + applying.get()
                            + (named == null
                                    ? "; name it in the field replaces, should " + draft.code() + " take its place."
                                    : ", not by " + named + ".")));
        }
        return replaced;
    }

    private static Text scope(Scheme draft) {
        String region = draft.region();
        return region == null
                ? new Text(
                        "未另立方案的区划 " + draft.fiscalYear() + " 年度",
                        "every region without a scheme of its own in " + draft.fiscalYear())
                : new Text(
                        "区划 " + region + " " + draft.fiscalYear() + " 年度",
                        "region " + region + " in " + draft.fiscalYear());
    }
}
