package org.jixiao.report.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.content.Narrative.Description;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/**
 * All that is written for the year, as lists of paragraphs; a paragraph is one line.
 *
 * @param experience 主要经验及做法
 * @param problems 存在的问题
 * @param remedies 改进措施
 * @param descriptions 各项评分内容的说明
 */
public record NarrativeRequest(
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @Pattern(regexp = ONE_LINE) String> experience,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @Pattern(regexp = ONE_LINE) String> problems,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @Pattern(regexp = ONE_LINE) String> remedies,
        @NotNull @Size(max = 200) List<@NotNull @Valid DescriptionRequest> descriptions) {

    static final String ONE_LINE = "^[^\\x00-\\x1F\\x7F]*$";

    /** @param criterion code of a criterion of the scheme, once each, e.g. {@code C1} */
    public record DescriptionRequest(
            @NotNull @Pattern(regexp = "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$")
            String criterion,

            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) @Pattern(regexp = ONE_LINE) String> paragraphs) {}

    /** @throws Refusal 400 where a criterion is described twice */
    Narrative checked(long revision) {
        List<Refusal.Fault> faults = new ArrayList<>();
        Set<String> described = new HashSet<>();
        for (int at = 0; at < descriptions.size(); at++) {
            if (!described.add(descriptions.get(at).criterion())) {
                faults.add(new Refusal.Fault(
                        "descriptions[" + at + "].criterion",
                        new Text("该评分项已有说明。", "This criterion is described already.")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Narrative(
                revision,
                experience,
                problems,
                remedies,
                descriptions.stream()
                        .map(each -> new Description(each.criterion(), each.paragraphs()))
                        .toList());
    }
}
