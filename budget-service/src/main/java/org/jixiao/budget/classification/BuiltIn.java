package org.jixiao.budget.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known for certain of the yearly 政府收支分类科目 from {@link #FIRST_YEAR} on, for years of which no full table is loaded:
 * classes, sections and the commonest items, each with the years its name was in use. What is doubtful is left out.
 */
public final class BuiltIn {

    /** Of the years before it nothing is known here: codes and names were others. */
    public static final int FIRST_YEAR = 2015;

    private static final String FILE = "subjects.csv";
    private static final List<Row> ROWS = read();
    private static final Map<Integer, Classification> BY_YEAR = new ConcurrentHashMap<>();

    private BuiltIn() {}

    private record Row(int firstYear, int lastYear, Entry entry) {

        /** Columns {@code code,first_year,last_year,name,fund}; no last year where it still is in use. */
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            int lastYear = cells[2].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[2]);
            return new Row(Integer.parseInt(cells[1]), lastYear, new Entry(cells[0], cells[3], Fund.valueOf(cells[4])));
        }

        boolean holds(int year) {
            return firstYear <= year && year <= lastYear;
        }
    }

    /** Empty for years before the first. */
    public static Classification of(int year) {
        return BY_YEAR.computeIfAbsent(
                year,
                asked -> new Classification(
                        asked,
                        ROWS.stream()
                                .filter(row -> row.holds(asked))
                                .map(Row::entry)
                                .toList()));
    }

    private static List<Row> read() {
        try (InputStream in = Objects.requireNonNull(BuiltIn.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
