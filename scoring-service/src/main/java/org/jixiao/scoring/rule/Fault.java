package org.jixiao.scoring.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wrong with a scheme.
 *
 * @param path where, e.g. {@code criteria[2].children[4].rule.bands}
 * @param zh what, in Chinese
 * @param en what, in English
 */
public record Fault(String path, String zh, String en) {

    /** As many as somebody mends in one go. */
    private static final int LISTED = 100;

    /** What is answered of them: the first ones, and behind them how many more there are. */
    public static List<Fault> listed(List<Fault> faults) {
        int unlisted = faults.size() - LISTED;
        if (unlisted <= 0) {
            return faults;
        }
        List<Fault> listed = new ArrayList<>(faults.subList(0, LISTED));
        listed.add(new Fault("", "另有 " + unlisted + " 处未列出", unlisted + " further ones are not listed"));
        return listed;
    }
}
