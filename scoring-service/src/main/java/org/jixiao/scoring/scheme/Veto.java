package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Level;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.rule.Pending;
import org.jixiao.scoring.rule.Rated;
import org.jixiao.scoring.rule.Targets;
import org.jixiao.scoring.rule.Verdict;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 一票否决: one failure leaves no more than so many points, whatever else was earned. Of several the one that leaves the
 * least counts. What an assessor has to find is not there until somebody found it; an indicator that isn't reported is
 * waited for where it could leave less than what is there already.
 */
@Explained(
        "一票否决：所列情形有一项成立，得分即不超过其上限；多项成立的取最低。 One failure leaves no more than so many points; of several, the one that leaves the least counts.")
public record Veto(@Explained("否决情形。 What leads to it.") List<VetoGround> grounds) implements Modifier {

    /** How an assessor finds that a ground is there, or isn't. */
    public static final Rated FINDING = new Rated(
            List.of(new Level("否决", Interval.parse("[0, 0]")), new Level("不否决", Interval.parse("[100, 100]"))));

    public Veto {
        grounds = List.copyOf(MissingField.check(grounds, "grounds"));
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (grounds.isEmpty()) {
            faults.add(new Fault(path + ".grounds", "至少要有一项", "at least one is needed"));
        }
        for (int i = 0; i < grounds.size(); i++) {
            VetoGround ground = grounds.get(i);
            String here = path + ".grounds[" + i + "]";
            Faults.code(here + ".code", ground.code(), faults);
            Faults.name(here + ".name", ground.name(), faults);
            if (!ground.assessed() && !(ground.evidence() instanceof Selector.Indicator)) {
                faults.add(new Fault(here + ".evidence", "应为一项指标或评定", "must be an indicator or an assessment"));
            }
            if (ground.most().signum() < 0 || ground.most().compareTo(points) >= 0) {
                faults.add(new Fault(
                        here + ".most",
                        "须不小于 0 且低于标准分值 " + Plain.text(points),
                        "must not be below 0, and below the " + English.points(points) + " there are"));
            }
        }
        return faults;
    }

    @Override
    public Stream<VetoGround> assessed() {
        return grounds.stream().filter(VetoGround::assessed);
    }

    @Override
    public List<Modification> modify(Tally tally, Dossier dossier) {
        Optional<Modification> lowest = steps(tally.awarded(), dossier)
                .filter(step -> step.to() != null)
                .findFirst();
        BigDecimal left = lowest.map(Modification::to).orElse(tally.awarded());
        Optional<Modification> open =
                steps(left, dossier).filter(step -> step.to() == null).findFirst();
        return Stream.of(lowest, open).flatMap(Optional::stream).toList();
    }

    /** What grounds would leave less than this, or may, each by itself; the one that leaves the least first. */
    private Stream<Modification> steps(BigDecimal awarded, Dossier dossier) {
        return grounds.stream()
                .filter(ground -> ground.most().compareTo(awarded) < 0)
                .sorted(Comparator.comparing(VetoGround::most))
                .flatMap(ground -> step(ground, awarded, dossier).stream());
    }

    private Optional<Modification> step(VetoGround ground, BigDecimal awarded, Dossier dossier) {
        return ground.evidence() instanceof Selector.Indicator indicator
                ? missed(ground, indicator.code(), awarded, dossier)
                : dossier.assessment(ground.code())
                        .filter(Veto::vetoes)
                        .map(found -> vetoed(
                                ground,
                                awarded,
                                new Words(
                                        found.assessor() + " 认定（" + found.reason() + "）",
                                        "found by " + found.assessor() + " (" + found.reason() + ")"),
                                found));
    }

    private static boolean vetoes(Assessment assessment) {
        return FINDING.levels().get(0).name().equals(assessment.level());
    }

    private Optional<Modification> missed(VetoGround ground, String code, BigDecimal awarded, Dossier dossier) {
        return dossier.indicator(code)
                .map(indicator -> judged(ground, indicator, awarded))
                .orElseGet(() -> Optional.of(open(
                        ground,
                        awarded,
                        new Words("指标 " + code + " 尚未填报", "the indicator " + code + " hasn't been entered yet"),
                        null)));
    }

    private Optional<Modification> judged(VetoGround ground, Indicator indicator, BigDecimal awarded) {
        Targets targets = Targets.of(indicator);
        Verdict settled = targets.settled(ground.most());
        if (settled instanceof Pending pending) {
            return Optional.of(open(ground, awarded, pending.told(), indicator));
        }
        return settled == null && !targets.met()
                ? Optional.of(vetoed(ground, awarded, targets.told(), indicator))
                : Optional.empty();
    }

    private Modification open(VetoGround ground, BigDecimal awarded, Words why, @Nullable Evidence evidence) {
        return new Modification(
                kind(),
                awarded,
                null,
                named(ground, why).and(new Words("是否一票否决待定", "so whether this is vetoed is open")),
                null,
                evidence);
    }

    private Modification vetoed(VetoGround ground, BigDecimal awarded, Words why, Evidence evidence) {
        String most = Plain.text(ground.most());
        String before = Plain.text(awarded);
        return new Modification(
                kind(),
                awarded,
                ground.most(),
                named(ground, why)
                        .and(new Words(
                                "一票否决，至多得 " + most + " 分，" + before + " 分计为 " + most + " 分",
                                "a veto that leaves no more than " + most + ": " + before + " counts as " + most)),
                "min(" + before + ", " + most + ") = " + most,
                evidence);
    }

    private static Words named(VetoGround ground, Words why) {
        return new Words(ground.name() + "：" + why.zh(), ground.name() + ": " + why.en());
    }

    @Override
    public Words words() {
        Words each = Words.all(grounds.stream()
                .map(ground -> new Words(
                        ground.name() + "，至多得 " + Plain.text(ground.most()) + " 分",
                        ground.name() + ", at most " + Plain.text(ground.most())))
                .toList());
        return new Words("一票否决：" + each.zh(), "vetoed by " + each.en());
    }
}
