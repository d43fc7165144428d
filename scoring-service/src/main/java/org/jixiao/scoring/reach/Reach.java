package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.reach.Search.Found;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is missing to reach a grade (差距分析): the smallest sets of leaves that, brought to full points, come to it. What
 * waits counts as nothing so far and can be brought to full points too; the figures that cap a total stay as they are.
 *
 * @param grade that is aimed at
 * @param interval of totals that earn it, e.g. {@code [90, 100]}
 * @param total 总分, points so far
 * @param present grade of the points so far
 * @param most total with all leaves at full points
 * @param size how many leaves it takes at least; 0 where it is reached, and where it can't be
 * @param count of all sets of that size; absent where it isn't known
 * @param complete whether none but those told needs fewer points
 * @param ways those that need the least points first, at most 20
 * @param sentence all this, followed by one on each category that waits for more than its leaves
 */
public record Reach(
        String grade,
        String interval,
        BigDecimal total,
        @Nullable String present,
        BigDecimal most,
        int size,
        @Nullable Long count,
        boolean complete,
        List<Way> ways,
        Words sentence) {

    public Reach {
        ways = List.copyOf(ways);
    }

    /**
     * @param grade name of one of the scheme's grades; absent for the next above the points so far
     * @return empty where the scheme has no such grade
     */
    public static Optional<Reach> of(Scheme scheme, Dossier dossier, @Nullable String grade) {
        Scorecard card = Scorecard.of(scheme, dossier);
        return (grade == null ? Optional.of(Aim.above(scheme, card.total())) : Aim.at(scheme, grade))
                .map(aim -> of(scheme, card, dossier, aim));
    }

    private static Reach of(Scheme scheme, Scorecard card, Dossier dossier, Aim aim) {
        Prospect prospect = new Prospect(scheme, card, dossier);
        BitSet all = new BitSet();
        all.set(0, prospect.gaps().size());
        BigDecimal most = prospect.total(all);
        boolean reached = aim.reachedBy(card.total());
        Found found = new Search(prospect, aim::reachedBy).run();
        Words sentence = reached
                ? reached(aim, card)
                : found.ways().isEmpty() ? outOfReach(aim, prospect, most) : within(aim, card, found);
        return new Reach(
                aim.grade().name(),
                aim.grade().interval().toString(),
                card.total(),
                scheme.grade(card.total()).orElse(null),
                Plain.number(most),
                found.ways().stream()
                        .mapToInt(way -> way.criteria().size())
                        .findFirst()
                        .orElse(0),
                found.count(),
                found.complete(),
                found.ways(),
                Stream.concat(Stream.of(sentence), card.criteria().stream().flatMap(Reach::waiting))
                        .reduce(Reach::followed)
                        .orElseThrow());
    }

    private static Words reached(Aim aim, Scorecard card) {
        return new Words(
                "目前 %s 分，已达到“%s”（%s）。"
                        .formatted(card.total().toPlainString(), aim.grade().name(), aim.zh()),
                "With %s so far, %s (%s) is reached already."
                        .formatted(English.points(card.total()), aim.grade().name(), aim.en()));
    }

    private static Words within(Aim aim, Scorecard card, Found found) {
        int size = found.ways().get(0).criteria().size();
        Long count = found.count();
        int told = found.ways().size();
        String zh = count == null ? "" : "，共 " + count + " 种选法";
        String en = count == null ? "" : ", in " + count + (count == 1 ? " way" : " ways");
        boolean all = count != null && count == told;
        return new Words(
                "目前 %s 分，达到“%s”（%s）至少须使 %d 项得满分%s%s。"
                        .formatted(
                                card.total().toPlainString(),
                                aim.grade().name(),
                                aim.zh(),
                                size,
                                zh,
                                all ? "" : "，列出" + (found.complete() ? "所需分值最少的 " : "其中 ") + told + " 种"),
                "With %s so far, %s (%s) takes full points of at least %d more%s%s."
                        .formatted(
                                English.points(card.total()),
                                aim.grade().name(),
                                aim.en(),
                                size,
                                en,
                                all
                                        ? ""
                                        : ", of which "
                                                + (found.complete() ? "the " + told + " that need the least" : told)
                                                + (told == 1 ? " is listed" : " are listed")));
    }

    /** Why: what is capped. */
    private static Words outOfReach(Aim aim, Prospect prospect, BigDecimal most) {
        Words why = Words.all(prospect.caps().stream().map(Modification::told).toList());
        boolean capped = !why.zh().isEmpty();
        return new Words(
                "即使各项都得满分也只有 %s 分，达不到“%s”（%s）%s。"
                        .formatted(Plain.text(most), aim.grade().name(), aim.zh(), capped ? "：" + why.zh() : ""),
                "Full points everywhere would come to %s only, below %s (%s)%s."
                        .formatted(Plain.text(most), aim.grade().name(), aim.en(), capped ? ": " + why.en() : ""));
    }

    /** Categories whose indicators' points don't add up, or that have none: no full points below them end their waiting. */
    private static Stream<Words> waiting(Node node) {
        if (node.judgedBy() != null) {
            return Stream.empty();
        }
        Stream<Words> itself = Stream.ofNullable(node.told())
                .map(told -> new Words(
                        "%s（%s）%s，在此之前不评等级。".formatted(node.code(), node.name(), told.zh()),
                        "Of %s (%s), %s; until then there is no grade."
                                .formatted(node.code(), node.name(), told.en())));
        return Stream.concat(itself, node.children().stream().flatMap(Reach::waiting));
    }

    private static Words followed(Words one, Words next) {
        return new Words(one.zh() + next.zh(), one.en() + " " + next.en());
    }
}
