package org.jixiao.scoring.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.scoring.card.Finding.Severity;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.VetoGround;
import org.jixiao.scoring.words.Words;

/**
 * An indicator that can't stand below its category, since a criterion judges it already, so that it would earn twice, or is
 * called like it, so that nobody could tell which of the two is meant. Only a department's plan can tell. It stays out, and
 * the category waits until one of the two was put right.
 */
record Clash(Kind kind, Words told) {

    enum Kind {
        INDICATOR_TWICE("indicator-twice"),
        CODE_TWICE("code-twice");

        private final String finding;

        Kind(String finding) {
            this.finding = finding;
        }
    }

    Finding finding(Criterion category) {
        return new Finding(Severity.ERROR, kind.finding, category.code(), told.zh());
    }

    /** What the criteria of a scheme take for themselves. */
    static final class Taken {

        /** Criteria that judge one indicator, by its code. */
        private final Map<String, Criterion> judges = new HashMap<>();

        private final Set<String> codes = new HashSet<>();

        Taken(Scheme scheme) {
            scheme.criteria().stream().flatMap(Criterion::all).forEach(criterion -> {
                codes.add(criterion.code());
                if (criterion.evidence() instanceof Selector.Indicator indicator) {
                    judges.putIfAbsent(indicator.code(), criterion);
                }
            });
            scheme.grounds().map(VetoGround::code).forEach(codes::add);
        }

        boolean free(Indicator indicator) {
            return !judges.containsKey(indicator.code()) && !codes.contains(indicator.code());
        }

        List<Clash> clashes(List<Indicator> indicators) {
            List<Clash> clashes = new ArrayList<>();
            for (Indicator indicator : indicators) {
                Criterion judge = judges.get(indicator.code());
                if (judge != null) {
                    clashes.add(twice(indicator, judge));
                } else if (!free(indicator)) {
                    clashes.add(sameCode(indicator));
                }
            }
            return clashes;
        }

        private static Clash twice(Indicator indicator, Criterion judge) {
            return new Clash(
                    Kind.INDICATOR_TWICE,
                    new Words(
                            "指标 " + indicator.code() + " 已由评分项 " + judge.code() + " 评分，不能重复计分，待更改指标分类或评分方案",
                            "the indicator " + indicator.code() + " is judged by the criterion " + judge.code()
                                    + " and can't earn twice: its category or the scheme is to be changed"));
        }

        private static Clash sameCode(Indicator indicator) {
            return new Clash(
                    Kind.CODE_TWICE,
                    new Words(
                            "指标 " + indicator.code() + " 与评分方案中的评分项或否决情形代码相同，无从区分，待更改其一",
                            "the indicator " + indicator.code()
                                    + " has the code of something else in the scheme: one of the two is to be changed"));
        }
    }
}
