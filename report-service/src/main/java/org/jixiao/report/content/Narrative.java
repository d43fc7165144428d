package org.jixiao.report.content;

import java.util.List;

/**
 * What people write themselves: 主要经验及做法, 存在的问题, 改进措施, and a description for single criteria.
 *
 * @param revision 0 until something has been written
 */
public record Narrative(
        long revision,
        List<String> experience,
        List<String> problems,
        List<String> remedies,
        List<Description> descriptions) {

    public Narrative {
        experience = List.copyOf(experience);
        problems = List.copyOf(problems);
        remedies = List.copyOf(remedies);
        descriptions = List.copyOf(descriptions);
    }

    /** @param criterion code of a criterion of the scheme, e.g. {@code C1} */
    public record Description(String criterion, List<String> paragraphs) {
        public Description {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public static final Narrative NONE = new Narrative(0, List.of(), List.of(), List.of(), List.of());

    public List<String> describing(String criterion) {
        return descriptions.stream()
                .filter(d -> d.criterion().equals(criterion))
                .flatMap(d -> d.paragraphs().stream())
                .toList();
    }
}
