package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorChanges.Made;
import org.jixiao.stream.Json;
import org.jixiao.stream.StreamConfig;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * How much a year's indicators may hold together: a scorecard tells of all of them, and must fit into one event, or the
 * department would never be judged.
 */
@ApplicationScoped
class YearSize {

    private final IndicatorTable indicators;
    private final Locks locks;
    private final int most;

    @Inject
    YearSize(IndicatorTable indicators, Locks locks, StreamConfig config) {
        this.indicators = indicators;
        this.locks = locks;
        this.most = config.largestYear();
    }

    /**
     * Looks at years whose indicators were changed so, and are saved. One that is too large already may still shrink.
     *
     * @throws Refusal 422 where one grows beyond what it may
     */
    void check(List<Made> changes) {
        SortedSet<YearKey> near = years(changes, most / 2);
        // What others are about to add isn't seen until they are through; far below the limit it doesn't matter.
        near.forEach(locks::additions);
        for (YearKey year : near) {
            long bytes = indicators.bytes(List.of(year)).getOrDefault(year, 0L);
            if (bytes > most && grows(year, changes)) {
                throw tooLarge(year, bytes);
            }
        }
    }

    private SortedSet<YearKey> years(List<Made> changes, int above) {
        List<YearKey> changed =
                changes.stream().map(made -> year(made.after())).distinct().toList();
        return indicators.bytes(changed).entrySet().stream()
                .filter(size -> size.getValue() > above)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean grows(YearKey year, List<Made> changes) {
        return changes.stream()
                        .filter(made -> year(made.after()).equals(year))
                        .mapToLong(made -> bytes(made.after()) - bytes(made.before()))
                        .sum()
                > 0;
    }

    private static YearKey year(IndicatorState indicator) {
        return new YearKey(indicator.department(), indicator.fiscalYear());
    }

    private static long bytes(@Nullable IndicatorState indicator) {
        return indicator == null || indicator.removed()
                ? 0
                : Json.write(indicator).getBytes(StandardCharsets.UTF_8).length;
    }

    private Refusal tooLarge(YearKey year, long bytes) {
        return Refusal.growsTooLarge(new Text(
                "写入后 %s 全部指标的内容合计 %d 字节，超过一个年度的上限 %d 字节（其评分结果须容纳全部指标）：请减少指标或衡量项，或缩短文字。"
                        .formatted(year.text(), bytes, most),
                "With this, the indicators of %s would come to %d bytes, and a year may have %d, for its scorecard tells of all of them: have fewer indicators or measures, or shorten texts."
                        .formatted(year.text(), bytes, most)));
    }
}
