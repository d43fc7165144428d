package org.jixiao.web.problem;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a body is read without, by its places in the body: {@code asOf}, {@code measures[0].target}, {@code experience[1]}. The
 * elements behind one that is left out move up, so a place among what was read is another in the body.
 */
final class LeftOut {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

    private final Set<String> places = new HashSet<>();

    /** So that no path is written for each element of a long list. */
    private final Set<Integer> indices = new HashSet<>();

    /** @return whether it was there until now */
    boolean add(String place) {
        Matcher index = INDEX.matcher(place);
        while (index.find()) {
            indices.add(Integer.valueOf(index.group(1)));
        }
        return places.add(place);
    }

    boolean has(String place) {
        return places.contains(place);
    }

    boolean mayHaveElement(int index) {
        return indices.contains(index);
    }

    /** @param read a place among what was read */
    String inBody(String read) {
        StringBuilder place = new StringBuilder();
        Matcher index = INDEX.matcher(read);
        while (index.find()) {
            index.appendReplacement(place, "");
            int at = inBody(place.toString(), Integer.parseInt(index.group(1)));
            place.append('[').append(at).append(']');
        }
        return index.appendTail(place).toString();
    }

    private int inBody(String list, int read) {
        int at = -1;
        for (int before = read; before >= 0; before--) {
            do {
                at++;
            } while (has(list + "[" + at + "]"));
        }
        return at;
    }
}
