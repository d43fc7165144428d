package org.jixiao.indicator.change;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.NOON;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.waived;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.NewTarget;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.petition.Petition.Approved;
import org.jixiao.indicator.petition.Petition.None;
import org.jixiao.indicator.petition.Petition.Rejected;
import org.jixiao.indicator.petition.Petition.Requested;
import org.jspecify.annotations.Nullable;

class TargetChangesTest {

    private static final IndicatorState B12_AND_MORE = definition(
                    atLeast("拆迁面积", "3.28"),
                    milestone("签约"),
                    new Promise(
                            "入住率",
                            Comparison.BETWEEN,
                            "%",
                            BigDecimal.valueOf(80),
                            BigDecimal.valueOf(90),
                            null,
                            null,
                            false))
            .over(B12, null);

    private static Proposal proposal(NewTarget... targets) {
        return new Proposal(List.of(targets), "南段并入下年", "硚征〔2019〕7号", new Person("clerk", "李四"), NOON);
    }

    private static NewTarget to(String measure, String target, @Nullable String upper) {
        return new NewTarget(measure, new Bounds(new BigDecimal(target), upper == null ? null : new BigDecimal(upper)));
    }

    private static Ruling ruling(boolean approved) {
        return new Ruling(approved, "硚财绩〔2019〕12号", "说明", new Person("finance", "王五"), NOON.plusSeconds(60));
    }

    private static IndicatorState approved(IndicatorState before, NewTarget... targets) {
        return TargetChanges.onto(before, new Approved<>(proposal(targets), ruling(true)));
    }

    @Example
    void whatTheStateHoldsIsThePetitionAndEachStepIsOneRevision() {
        List<Petition<Proposal, Ruling>> petitions = List.of(
                new Requested<>(proposal(to("拆迁面积", "3", null))),
                new Rejected<>(proposal(to("拆迁面积", "3", null)), ruling(false)));
        for (Petition<Proposal, Ruling> petition : petitions) {
            IndicatorState state = TargetChanges.onto(B12_AND_MORE, petition);
            assertEquals(B12_AND_MORE.revision() + 1, state.revision());
            assertEquals(petition, TargetChanges.of(state));
            assertEquals(B12_AND_MORE.measures(), state.measures());
        }
    }

    @Example
    void whatWasChangedMayBeChangedAgain() {
        assertEquals(new None<>(), TargetChanges.of(approved(B12_AND_MORE, to("拆迁面积", "3", null))));
    }

    @Example
    void anApprovalSetsTheNewTargetAndLeavesWhatIsNotNamed() {
        IndicatorState changed = approved(B12_AND_MORE, to("拆迁面积", "3.00", null));
        assertEquals(new BigDecimal("3"), changed.measures().get(0).target());
        assertEquals(B12_AND_MORE.measures().subList(1, 3), changed.measures().subList(1, 3));
    }

    @Example
    void bothBoundsOfARangeAreChangedAndKept() {
        IndicatorState changed = approved(B12_AND_MORE, to("入住率", "70", "85"));
        assertEquals(BigDecimal.valueOf(85), changed.measures().get(2).upper());
        assertEquals(
                new Bounds(BigDecimal.valueOf(80), BigDecimal.valueOf(90)),
                changed.measures().get(2).initial());
    }

    @Property
    void howeverOftenItChangesTheFirstTargetStaysBesideTheLast(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 4, max = 90) Integer> targets) {
        IndicatorState state = B12_AND_MORE;
        for (Integer target : targets) {
            state = approved(state, to("拆迁面积", target.toString(), null));
        }
        assertEquals(
                new Bounds(new BigDecimal("3.28"), null),
                state.measures().get(0).initial());
        assertEquals(
                0, state.measures().get(0).target().compareTo(BigDecimal.valueOf(targets.get(targets.size() - 1))));
    }

    @Example
    void aWaiverEndsWithTheTargetItWasGrantedFor() {
        IndicatorState waived = waived(B12_AND_MORE);
        assertNotNull(TargetChanges.onto(waived, new Requested<>(proposal(to("拆迁面积", "3", null))))
                .waiver());
        assertNull(approved(waived, to("拆迁面积", "3", null)).waiver());
    }

    @Example
    void aTargetMustBeOneAndAnother() {
        assertFlawed(List.of(), to("拆迁面积", "3", null), to("入住率", "80", "95"));
        assertFlawed(List.of("targets[0].measure"), to("征收面积", "3", null));
        assertFlawed(List.of("targets[1].measure"), to("拆迁面积", "3", null), to("拆迁面积", "4", null));
        assertFlawed(List.of("targets[0].target"), to("拆迁面积", "3.280", null));
        assertFlawed(List.of("targets[0].target"), to("入住率", "80", "90.0"));
        assertFlawed(List.of("targets[0].target"), to("签约", "1", null));
        assertFlawed(List.of("targets[0].upper"), to("拆迁面积", "3", "4"));
        assertFlawed(List.of("targets[0].upper"), to("入住率", "70", null));
        assertFlawed(List.of("targets[0].upper"), to("入住率", "95", "90"));
    }

    private static void assertFlawed(List<String> fields, NewTarget... targets) {
        for (Petition<Proposal, Ruling> change : List.<Petition<Proposal, Ruling>>of(
                new Requested<>(proposal(targets)), new Approved<>(proposal(targets), ruling(true)))) {
            assertEquals(
                    fields,
                    TargetChanges.flaws(change, B12_AND_MORE).stream()
                            .map(Flaw::field)
                            .toList(),
                    Arrays.toString(targets));
        }
        assertEquals(
                List.of(),
                TargetChanges.flaws(new Rejected<>(proposal(targets), ruling(false)), B12_AND_MORE),
                "what no longer fits may still be rejected");
    }
}
