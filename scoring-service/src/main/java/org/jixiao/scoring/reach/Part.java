package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.scoring.card.Sum;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Rescale;

/** A criterion's points as they would be with some leaves brought to full points. */
sealed interface Part {

    /** @param chosen numbers of the leaves that are brought to full points */
    BigDecimal points(BitSet chosen, Dossier dossier);

    /**
     * The most points by how many more leaves are chosen, from none to at most so many.
     *
     * @param from number of the first leaf that may be chosen
     */
    List<BigDecimal> most(BitSet chosen, int from, int more, Dossier dossier);

    /** Adds so many leaves that together bring the most; there are that many. */
    void choose(int many, BitSet choice, Dossier dossier);

    /** How many parts it is made of, itself included. */
    int size();

    /**
     * A leaf.
     *
     * @param number of its gap; -1 where nothing is missing
     */
    record Leaf(int number, BigDecimal awarded, BigDecimal missing) implements Part {

        @Override
        public BigDecimal points(BitSet chosen, Dossier dossier) {
            return number >= 0 && chosen.get(number) ? awarded.add(missing) : awarded;
        }

        @Override
        public List<BigDecimal> most(BitSet chosen, int from, int more, Dossier dossier) {
            BigDecimal present = points(chosen, dossier);
            return number >= from && more > 0 ? List.of(present, awarded.add(missing)) : List.of(present);
        }

        @Override
        public void choose(int many, BitSet choice, Dossier dossier) {
            if (many > 0) {
                choice.set(number);
            }
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /**
     * Parts added up and modified. Modifiers never make less of more points, so the most of each part make the most of all.
     *
     * @param applicable those of the points that apply, before modifiers
     */
    record Branch(BigDecimal points, BigDecimal applicable, List<Modifier> modifiers, List<Part> parts)
            implements Part {

        @Override
        public BigDecimal points(BitSet chosen, Dossier dossier) {
            return modified(added(chosen, dossier), dossier).awarded();
        }

        @Override
        public List<BigDecimal> most(BitSet chosen, int from, int more, Dossier dossier) {
            List<BigDecimal> most = List.of(BigDecimal.ZERO);
            for (Part part : parts) {
                most = joined(most, part.most(chosen, from, more, dossier), more);
            }
            return modifiers.isEmpty()
                    ? most
                    : most.stream()
                            .map(added -> modified(added, dossier).awarded())
                            .toList();
        }

        /** From the last part to the first: as many of each as leave the most for those before it. */
        @Override
        public void choose(int many, BitSet choice, Dossier dossier) {
            List<List<BigDecimal>> each = parts.stream()
                    .map(part -> part.most(new BitSet(), 0, many, dossier))
                    .toList();
            List<List<BigDecimal>> before = new ArrayList<>();
            List<BigDecimal> all = List.of(BigDecimal.ZERO);
            for (List<BigDecimal> most : each) {
                before.add(all);
                all = joined(all, most, many);
            }
            int left = many;
            for (int i = parts.size() - 1; i >= 0; i--) {
                int here = share(before.get(i), each.get(i), left);
                parts.get(i).choose(here, choice, dossier);
                left -= here;
            }
        }

        @Override
        public int size() {
            return 1 + parts.stream().mapToInt(Part::size).sum();
        }

        BigDecimal added(BitSet chosen, Dossier dossier) {
            return parts.stream().map(part -> part.points(chosen, dossier)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Sum modified(BigDecimal added, Dossier dossier) {
            return Sum.modified(points, applicable, added, modifiers, dossier);
        }

        /** What modifiers here and below make of the points. */
        Stream<Modification> modifications(BitSet chosen, Dossier dossier) {
            return Stream.concat(
                    parts.stream()
                            .filter(Branch.class::isInstance)
                            .flatMap(part -> ((Branch) part).modifications(chosen, dossier)),
                    modified(added(chosen, dossier), dossier).modifications().stream());
        }

        /** Whether what is left out makes its other points count for more. */
        boolean scales() {
            return applicable.signum() > 0
                    && applicable.compareTo(points) < 0
                    && modifiers.stream().anyMatch(Rescale.class::isInstance);
        }

        /** How many of the latter make the most of so many of both. */
        private static int share(List<BigDecimal> some, List<BigDecimal> others, int both) {
            return IntStream.range(Math.max(0, both - some.size() + 1), Math.min(others.size(), both + 1))
                    .boxed()
                    .max(Comparator.comparing(
                            other -> some.get(both - other).add(others.get(other)),
                            Comparator.<BigDecimal>naturalOrder()))
                    .orElseThrow();
        }

        private static List<BigDecimal> joined(List<BigDecimal> some, List<BigDecimal> others, int more) {
            BigDecimal[] most = new BigDecimal[Math.min(more, some.size() + others.size() - 2) + 1];
            for (int i = 0; i < some.size(); i++) {
                for (int j = 0; j < others.size() && i + j < most.length; j++) {
                    BigDecimal sum = some.get(i).add(others.get(j));
                    most[i + j] = most[i + j] == null ? sum : most[i + j].max(sum);
                }
            }
            return List.of(most);
        }
    }
}
