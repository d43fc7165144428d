package org.jixiao.scoring.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.region.HandScored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static List<Template> templates() {
        return new Templates().all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_is_without_fault_and_scores_as_by_hand(Template template) {
        HandScored.read("/schemes/dossiers/" + template.code() + ".json").hold(template.scheme());
    }

    @Test
    void the_reference_district_s_template_is_what_its_sample_is_judged_by() {
        assertEquals(
                SchemeJson.read(Liujiaoting.schemeText()),
                new Templates().find("qiaokou-2019").orElseThrow().scheme());
    }
}
