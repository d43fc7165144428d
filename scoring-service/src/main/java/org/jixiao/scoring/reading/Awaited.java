package org.jixiao.scoring.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.events.Topic;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard is to follow from, at least: the revision that the service which took the change answered with.
 *
 * @param name as the caller names it, e.g. {@code B12}
 */
record Awaited(String name, Topic topic, String key, long revision) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z][0-9A-Za-z.-]{0,31})@([1-9][0-9]{0,17})");

    /** @throws Refusal 400 where an indicator isn't named as {@code B12@3} */
    static List<Awaited> of(YearKey year, List<String> indicators, @Nullable Long budget, @Nullable Long profile) {
        return Stream.of(
                        indicators.stream().map(text -> indicator(year, text)),
                        Stream.ofNullable(budget)
                                .map(revision -> new Awaited("budget", Topic.BUDGETS, year.text(), revision)),
                        Stream.ofNullable(profile)
                                .map(revision ->
                                        new Awaited("profile", Topic.DEPARTMENTS, year.department(), revision)))
                .flatMap(awaited -> awaited)
                .toList();
    }

    private static Awaited indicator(YearKey year, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.invalid(
                    "waitFor",
                    new Text(
                            "应为“指标代码@修订号”，例如 B12@3。",
                            "Must be the code of an indicator @ its revision, such as B12@3."));
        }
        return new Awaited(
                parts.group(1), Topic.INDICATORS, year.text() + "/" + parts.group(1), Long.parseLong(parts.group(2)));
    }
}
