package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.scheme.Scheme;

class ScoringPropertiesTest {

    private static final Scheme SCHEME = Liujiaoting.scheme();

    @Property(tries = 200)
    void the_order_of_the_evidence_leaves_no_trace(@ForAll Random random) {
        List<Evidence> some = some(random);
        List<Evidence> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);

        assertEquals(card(some), card(shuffled));
    }

    @Property(tries = 200)
    void points_lie_between_none_and_all_on_every_node(@ForAll Random random) {
        List<Evidence> some = some(random);
        if (random.nextBoolean()) {
            some.add(Facts.indicator("B41", Facts.milestone("另一项", true)));
        }

        Scorecard card = card(some);

        assertTrue(card.total().signum() >= 0 && card.total().compareTo(SCHEME.points()) <= 0);
        nodes(card).forEach(node -> {
            BigDecimal awarded = node.awarded() == null ? BigDecimal.ZERO : node.awarded();
            assertTrue(awarded.signum() >= 0 && awarded.compareTo(node.points()) <= 0, node.code());
        });
    }

    @Property(tries = 200)
    void what_is_missing_is_pending_and_never_zero(@ForAll Random random) {
        List<Evidence> some = some(random);
        Scorecard card = card(some);
        boolean complete = some.size() == Liujiaoting.evidence(Set.of()).size();

        assertEquals(complete, !card.provisional());
        assertEquals(complete, card.grade() != null);
        nodes(card)
                .filter(node -> node.children().isEmpty() && node.rule() != null)
                .forEach(node -> assertEquals(node.evidence() == null, node.awarded() == null, node.code()));
    }

    @Property(tries = 100)
    void one_more_waiver_never_lowers_the_total(@ForAll @Size(max = 8) Set<Byte> waived, @ForAll byte another) {
        Set<String> before =
                new HashSet<>(waived.stream().map(ScoringPropertiesTest::code).toList());
        Set<String> after = new HashSet<>(before);
        after.add(code(another));

        BigDecimal lower = card(Liujiaoting.evidence(before)).total();
        BigDecimal higher = card(Liujiaoting.evidence(after)).total();

        assertTrue(higher.compareTo(lower) >= 0, lower + " → " + higher);
    }

    private static String code(byte number) {
        return "B%02d".formatted(Math.floorMod(number, 40) + 1);
    }

    /** All evidence, or some of it left out. */
    private static List<Evidence> some(Random random) {
        List<Evidence> all = Liujiaoting.evidence(Set.of("B01", "B02"));
        if (random.nextInt(4) > 0) {
            all.removeIf(fact -> random.nextInt(10) == 0);
        }
        return all;
    }

    private static Scorecard card(List<Evidence> evidence) {
        return Scorecard.of(SCHEME, Dossier.of(evidence));
    }

    private static Stream<Node> nodes(Scorecard card) {
        return card.criteria().stream().flatMap(ScoringPropertiesTest::all);
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ScoringPropertiesTest::all));
    }
}
