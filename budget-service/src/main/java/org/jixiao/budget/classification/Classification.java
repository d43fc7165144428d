package org.jixiao.budget.classification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The functional classification of one year: a tree in which every code stands below its prefix. */
public final class Classification {

    private final int year;
    private final NavigableMap<String, Entry> byCode = new TreeMap<>();

    /** @param entries no code twice, and none without its parent */
    public Classification(int year, Collection<Entry> entries) {
        this.year = year;
        for (Entry entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException(entry.code() + " occurs twice in " + year);
            }
        }
        for (String code : byCode.keySet()) {
            Level.parent(code).filter(parent -> !byCode.containsKey(parent)).ifPresent(parent -> {
                throw new IllegalArgumentException(code + " stands below " + parent + ", which " + year + " lacks");
            });
        }
    }

    public int year() {
        return year;
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The lowest entry that is known above a code, whether or not the code itself is. */
    public Optional<Entry> nearestParent(String code) {
        Optional<String> above = Level.parent(code);
        return above.flatMap(this::find).or(() -> above.flatMap(this::nearestParent));
    }

    /** What begins with a prefix, in order of the codes; everything for the empty prefix. */
    public List<Entry> under(String prefix) {
        return List.copyOf(
                byCode.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values());
    }

    /** With other names, by code; those of codes it lacks don't matter. */
    public Classification named(Map<String, String> names) {
        return new Classification(
                year,
                byCode.values().stream()
                        .map(entry ->
                                new Entry(entry.code(), names.getOrDefault(entry.code(), entry.name()), entry.fund()))
                        .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Classification that && year == that.year && byCode.equals(that.byCode);
    }

    @Override
    public int hashCode() {
        return 31 * year + byCode.hashCode();
    }

    /** Name of an entry, or its code and a word that its name is not known here. */
    public String nameOf(String code) {
        return find(code).map(Entry::name).orElse(code + "（名称未收录）");
    }
}
