package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Node.Status;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.reach.Part.Branch;
import org.jixiao.scoring.reach.Part.Leaf;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Scheme;

/** A scorecard whose leaves could be brought to full points: what waits, too, while what doesn't apply stays out. */
final class Prospect {

    /** How far a rounding to the hundredth can lift a sum. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final int PLACES = 12;

    private final List<Gap> gaps = new ArrayList<>();
    private final Dossier dossier;
    private final Branch root;
    /** The most a missing point can add below the total's own modifiers. */
    private final BigDecimal steepest;

    private final BigDecimal rounded;
    private final int parts;

    Prospect(Scheme scheme, Scorecard card, Dossier dossier) {
        this.dossier = dossier;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < scheme.criteria().size(); i++) {
            parts.add(part(scheme.criteria().get(i), card.criteria().get(i)));
        }
        this.root =
                new Branch(scheme.points(), applicable(scheme.points(), card.criteria()), scheme.modifiers(), parts);
        this.steepest = root.parts().stream()
                .map(part -> steepest(part, BigDecimal.ONE))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        this.parts = root.size();
        this.rounded = steepest.multiply(ROUNDING).multiply(BigDecimal.valueOf(scaling(root.parts())));
    }

    /** What is missing where, in the order of the card. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** The total with these brought to full points. */
    BigDecimal total(BitSet chosen) {
        return root.points(chosen, dossier);
    }

    /** The most that the total can be by how many more are chosen, from a gap on. */
    List<BigDecimal> most(BitSet chosen, int from, int more) {
        return root.most(chosen, from, more, dossier);
    }

    /** So many gaps that together bring the most. */
    BitSet best(int size) {
        BitSet best = new BitSet();
        root.choose(size, best, dossier);
        return best;
    }

    /** How many parts a total is added up from. */
    int parts() {
        return parts;
    }

    /** No choice of gaps that miss so many points together comes to more; where points are only added up, each comes to it. */
    BigDecimal atMost(BitSet chosen, BigDecimal missing) {
        BigDecimal added =
                root.added(chosen, dossier).add(missing.multiply(steepest)).add(rounded);
        return root.modified(added, dossier).awarded();
    }

    /** Whether all criteria are only added up, so that the total follows from the missing points alone. */
    boolean straight() {
        return root.parts().stream().allMatch(Prospect::straight);
    }

    /** What takes points even where all leaves have theirs. */
    List<Modification> caps() {
        BitSet all = new BitSet();
        all.set(0, gaps.size());
        return root.modifications(all, dossier)
                .filter(modification ->
                        modification.to() != null && modification.to().compareTo(modification.from()) < 0)
                .toList();
    }

    private Part part(Criterion criterion, Node node) {
        if (node.judgedBy() != null) {
            return leaf(node);
        }
        List<Part> parts = new ArrayList<>();
        boolean indicators = criterion.children().isEmpty();
        if (indicators && weigh(node).compareTo(node.points()) > 0) {
            return new Branch(node.points(), node.points(), criterion.modifiers(), List.of());
        }
        for (int i = 0; i < node.children().size(); i++) {
            Node child = node.children().get(i);
            parts.add(indicators ? leaf(child) : part(criterion.children().get(i), child));
        }
        return new Branch(node.points(), applicable(node.points(), node.children()), criterion.modifiers(), parts);
    }

    private Leaf leaf(Node node) {
        BigDecimal awarded = node.awarded() == null ? BigDecimal.ZERO : node.awarded();
        BigDecimal missing = node.points().subtract(awarded);
        if (node.status() == Status.INAPPLICABLE || missing.signum() <= 0) {
            return new Leaf(-1, awarded, BigDecimal.ZERO);
        }
        gaps.add(new Gap(node.code(), node.name(), node.points(), node.pending() ? null : node.awarded(), missing));
        return new Leaf(gaps.size() - 1, awarded, missing);
    }

    /** Of too many indicator points nobody can tell which ones count, so none do. */
    private static BigDecimal weigh(Node category) {
        return category.children().stream().map(Node::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal applicable(BigDecimal points, List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.points().subtract(node.applicable()))
                .reduce(points, BigDecimal::subtract);
    }

    private static BigDecimal steepest(Part part, BigDecimal above) {
        if (!(part instanceof Branch branch)) {
            return above;
        }
        BigDecimal here = branch.scales()
                ? above.multiply(branch.points()).divide(branch.applicable(), PLACES, RoundingMode.UP)
                : above;
        return branch.parts().stream().map(below -> steepest(below, here)).reduce(here, BigDecimal::max);
    }

    private static long scaling(List<Part> parts) {
        return parts.stream()
                .filter(Branch.class::isInstance)
                .map(Branch.class::cast)
                .mapToLong(branch -> (branch.scales() ? 1 : 0) + scaling(branch.parts()))
                .sum();
    }

    private static boolean straight(Part part) {
        return !(part instanceof Branch branch)
                || (branch.modifiers().isEmpty() && branch.parts().stream().allMatch(Prospect::straight));
    }
}
