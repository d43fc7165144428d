package org.jixiao.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Node.Status;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.rule.Assessed;
import org.junit.jupiter.api.Test;

class RescaleTest {

    @Test
    void a_criterion_left_out_lets_the_rest_count_for_all() {
        Scorecard card = Rubric.card(List.of(new Rescale()), List.of(Facts.assessment("A", "51"), Facts.leftOut("B")));

        // 51 of 60 is 85 of 100.
        assertEquals("85", card.total().toString());
        assertEquals("良", card.grade());
        assertEquals(
                "不适用 40 分，其余 60 分得 51 分，按 100 分折算为 85 分",
                card.modifications().get(0).reason());
        Node left = card.criteria().get(1);
        assertEquals(Status.INAPPLICABLE, left.status());
        assertNull(left.awarded());
        assertEquals("finance-wang 认定不适用（无此项业务），不计分", left.reason());
        assertEquals(List.of(), card.pending());
    }

    @Test
    void with_everything_left_out_there_is_no_grade() {
        Scheme scheme =
                Rubric.scheme(List.of(new Rescale()), Rubric.leaf("A", "60", true), Rubric.leaf("B", "40", true));
        Scorecard card = Scorecard.of(scheme, Dossier.of(List.of(Facts.leftOut("A"), Facts.leftOut("B"))));

        assertEquals("0", card.total().toString());
        assertNull(card.grade());
        assertEquals(List.of(), card.pending());
    }

    @Test
    void within_a_branch_its_own_rescaling_keeps_the_branch_s_points() {
        Criterion branch = Rubric.branch(
                "C", "40", List.of(new Rescale()), Rubric.leaf("C1", "10", true), Rubric.leaf("C2", "30", null));
        Scheme scheme = Rubric.scheme(List.of(), Rubric.leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(Facts.assessment("A", "60"), Facts.leftOut("C1"), Facts.assessment("C2", "24"))));

        // 24 of 30 is 32 of 40.
        assertEquals(List.of(), scheme.faults());
        assertEquals("92", card.total().toString());
        assertEquals("32", String.valueOf(card.criteria().get(1).awarded()));
        assertEquals(1, card.criteria().get(1).modifications().size());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void a_branch_all_of_which_is_left_out_is_made_up_for_above() {
        Criterion branch =
                Rubric.branch("C", "40", List.of(), Rubric.leaf("C1", "10", true), Rubric.leaf("C2", "30", true));
        Scheme scheme = Rubric.scheme(List.of(new Rescale()), Rubric.leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme, Dossier.of(List.of(Facts.assessment("A", "54"), Facts.leftOut("C1"), Facts.leftOut("C2"))));

        assertEquals(Status.INAPPLICABLE, card.criteria().get(1).status());
        assertEquals("90", card.total().toString());
    }

    @Test
    void what_a_branch_made_up_for_is_not_made_up_for_again_above() {
        Criterion branch = Rubric.branch(
                "C", "40", List.of(new Rescale()), Rubric.leaf("C1", "10", true), Rubric.leaf("C2", "30", null));
        Scheme scheme = Rubric.scheme(List.of(new Rescale()), Rubric.leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(Facts.assessment("A", "60"), Facts.leftOut("C1"), Facts.assessment("C2", "24"))));

        assertEquals("92", card.total().toString());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void modifiers_apply_in_their_order() {
        List<Evidence> evidence = List.of(Facts.assessment("A", "57"), Facts.leftOut("B"), Rubric.execution("65"));

        // 57 of 60 is 95 of 100, capped at 79.
        Scorecard card = Rubric.card(List.of(new Rescale(), Rubric.BY_EXECUTION), evidence);

        assertEquals("79", card.total().toString());
        assertEquals(
                List.of("rescale", "cap"),
                card.modifications().stream().map(Modification::kind).toList());
    }

    @Test
    void what_was_left_out_without_leave_waits() {
        Scheme scheme = Rubric.scheme(List.of(), Rubric.leaf("A", "60", null), Rubric.leaf("B", "40", null));
        Scorecard card = Scorecard.of(scheme, Dossier.of(List.of(Facts.assessment("A", "50"), Facts.leftOut("B"))));

        assertEquals(List.of("B"), card.pending());
    }

    @Test
    void what_may_be_left_out_needs_something_that_makes_up_for_it() {
        assertEquals(
                List.of("criteria[1].optional"),
                Rubric.paths(Rubric.scheme(List.of(), Rubric.leaf("A", "60", null), Rubric.leaf("B", "40", true))));
        assertEquals(
                List.of("criteria[0].modifiers"),
                Rubric.paths(Rubric.scheme(
                        List.of(),
                        new Criterion(
                                "A",
                                "A",
                                new BigDecimal("100"),
                                null,
                                new Selector.Assessment(),
                                new Assessed(),
                                null,
                                List.of(),
                                List.of(Rubric.BY_EXECUTION)))));
    }
}
