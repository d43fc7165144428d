package org.jixiao.indicator.form;

import java.util.Collection;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** The name that another was likely meant to be. */
final class Nearest {

    /** Longer ones are sentences, and take long to compare. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** @return null where none shares half of its signs, in their order */
    static @Nullable String of(String name, Collection<String> names) {
        String one = Words.same(name);
        String nearest = null;
        int most = 0;
        for (String other : names) {
            String two = Words.same(other);
            int longer = Math.max(one.length(), two.length());
            int common = longer > LONGEST ? 0 : inCommon(one, two);
            if (common > most && 2 * common >= longer) {
                most = common;
                nearest = other;
            }
        }
        return nearest;
    }

    /** Length of the longest subsequence of both. */
    private static int inCommon(String one, String two) {
        int[] before = new int[two.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] now = new int[two.length() + 1];
            for (int j = 0; j < two.length(); j++) {
                now[j + 1] = one.charAt(i) == two.charAt(j) ? before[j] + 1 : Math.max(now[j], before[j + 1]);
            }
            before = now;
        }
        return before[two.length()];
    }
}
