package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 定性分档、系数: points by the level an assessor gives, and the share within that level's range. Of an indicator, the
 * assessment made of it counts.
 */
@Explained(
        "定性分档、得分系数：评定人给出档次及该档区间内的比例；依据评定，或对指标的评定。 Points by an assessor's level and share within its range; of assessments, or of indicators by the assessment made of them.")
public record Rated(
        @Explained("各档，区间不重叠。 The levels; ranges touch and never overlap, coefficients may stand apart.")
        List<Level> levels)
        implements Rule {

    /** An assessment can't name a longer one. */
    private static final int LONGEST_NAME = 100;

    private static final Interval ALL_SHARES = Interval.parse("[0, 100]");

    public Rated {
        levels = List.copyOf(MissingField.check(levels, "levels"));
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (levels.isEmpty()) {
            faults.add(new Fault(path + ".levels", "至少要有一档", "at least one level is needed"));
        }
        for (int i = 0; i < levels.size(); i++) {
            levelFaults(path + ".levels[" + i + "]", levels.get(i), faults);
        }
        if (levels.stream().map(Level::name).distinct().count() < levels.size()) {
            faults.add(new Fault(path + ".levels", "档次名称重复", "a level's name is there twice"));
        }
        faults.addAll(coverage().faults(path + ".levels", "档次", "levels"));
        return faults;
    }

    private static void levelFaults(String path, Level level, List<Fault> faults) {
        if (level.name().isBlank()) {
            faults.add(new Fault(path + ".name", "不能为空", "must not be blank"));
        }
        if (level.name().length() > LONGEST_NAME) {
            faults.add(new Fault(
                    path + ".name",
                    "至多 " + LONGEST_NAME + " 个字符",
                    "must be at most " + LONGEST_NAME + " characters long"));
        }
        if (level.shares().isEmpty() || !ALL_SHARES.holds(level.shares())) {
            faults.add(new Fault(
                    path + ".shares", "应为 0 至 100 之间的非空区间", "must be an interval between 0 and 100 that isn't empty"));
        }
    }

    /** Coefficients stand apart from each other; ranges that an assessor chooses from touch. */
    private Coverage coverage() {
        Coverage coverage = Coverage.between(levels.stream().map(Level::shares).toList());
        boolean coefficients = levels.stream().allMatch(level -> level.coefficient() != null);
        return coefficients ? new Coverage(List.of(), coverage.overlaps()) : coverage;
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Assessment.class || kind == Indicator.class;
    }

    @Override
    public List<Fault> unfit(BigDecimal points, Assessment assessment) {
        if (!assessment.applicable()) {
            return List.of(Assessed.APPLIES);
        }
        if (assessment.points() != null) {
            return List.of(
                    new Fault("points", "此评分项按档次评定，不直接给分", "this criterion is assessed by levels, not by points"));
        }
        Level level = level(assessment);
        if (level == null) {
            List<String> names = levels.stream().map(Level::name).toList();
            return List.of(new Fault(
                    "level",
                    "应为下列档次之一：" + String.join("、", names),
                    "must be one of these levels: " + String.join(", ", names)));
        }
        BigDecimal share = share(level, assessment);
        if (share == null || !level.shares().contains(share)) {
            return List.of(new Fault(
                    "share",
                    "“" + level.name() + "”须给出比例：" + level.shares().words("%").zh(),
                    "the level " + level.name() + " needs a share that is "
                            + level.shares().words("%").en()));
        }
        return List.of();
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        Assessment assessment = evidence instanceof Indicator indicator
                ? indicator.assessment()
                : evidence instanceof Assessment given ? given : null;
        if (assessment == null) {
            return new Pending("尚未评定档次", "no level has been assessed yet");
        }
        List<Fault> unfit = unfit(points, assessment);
        Level level = level(assessment);
        BigDecimal share = level == null ? null : share(level, assessment);
        if (!unfit.isEmpty() || level == null || share == null) {
            return Pending.unfit(unfit.get(0));
        }
        BigDecimal awarded = Points.share(points, share);
        return Award.of(
                awarded,
                Outcome.GRADED,
                new Words(
                        assessment.assessor() + " 评定为“" + level.name() + "”，按 " + Plain.text(share) + "% 计（"
                                + assessment.reason() + "）",
                        "assessed by " + assessment.assessor() + " as “" + level.name() + "” at " + Plain.text(share)
                                + "% (" + assessment.reason() + ")"),
                Plain.text(points) + " × " + Plain.text(share) + "%"
                        + Points.result(Points.unrounded(points, share), awarded));
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        Words whole = new Words(
                "满分 " + Plain.text(points) + " 分，由评定人定档并在该档区间内定比例",
                English.points(points) + " times the share that an assessor gives within a level");
        Words each = Words.all(levels.stream()
                .map(level -> new Words(
                        level.name() + " " + level.shares().words("%").zh(),
                        level.name() + " " + level.shares().words("%").en()))
                .toList());
        return new Words(whole.zh() + "：" + each.zh(), whole.en() + ": " + each.en());
    }

    private @Nullable Level level(Assessment assessment) {
        return levels.stream()
                .filter(level -> level.name().equals(assessment.level()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal share(Level level, Assessment assessment) {
        return assessment.share() != null ? assessment.share() : level.coefficient();
    }
}
