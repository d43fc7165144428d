package org.jixiao.indicator.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.petition.Answered;
import org.jspecify.annotations.Nullable;

/**
 * What the finance bureau answered.
 *
 * @param document number of the paper it is recorded in (文号)
 * @param approver 批准机关; absent where it was decided before that was kept, as is {@code decidedOn}
 * @param decidedOn 批复日期 on the paper
 * @param by whoever decides
 */
public record Decision(
        boolean approved,
        @Nullable String document,
        @Nullable String comment,
        @Nullable String approver,
        @Nullable LocalDate decidedOn,
        Person by,
        Instant at)
        implements Answered {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    /** As who decides says it: in their own name and of today where they say nothing else. */
    public static Decision of(
            boolean approved,
            @Nullable String document,
            @Nullable String comment,
            @Nullable String approver,
            @Nullable LocalDate decidedOn,
            Person by,
            Instant at) {
        return new Decision(
                approved,
                document,
                comment,
                approver == null ? by.called() : approver,
                decidedOn == null ? today(at) : decidedOn,
                by,
                at);
    }

    private static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, FISCAL_CALENDAR);
    }

    @Override
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>(Answered.super.flaws());
        if (decidedOn != null && decidedOn.isAfter(today(at))) {
            flaws.add(new Flaw("decidedOn", "批复日期不得晚于今日", "the paper is dated in the future"));
        }
        return flaws;
    }
}
