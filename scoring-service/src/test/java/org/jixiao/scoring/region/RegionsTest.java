package org.jixiao.scoring.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.scheme.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rubrics of other regions, as they are known or remembered, need no other code: each says in its file where it comes from. */
class RegionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chongqing-2021",
                "guangdong-2021",
                "hunan-2018",
                "platform-2022",
                "sichuan-2020",
                "zhejiang-2022"
            })
    void a_region_s_rubric_is_data_and_scores_as_by_hand(String region) {
        HandScored scored = HandScored.read("/regions/" + region + ".json");

        Scheme scheme = SchemeJson.read(scored.file().get("scheme").toString());

        scored.hold(scheme);
        assertEquals(scheme, SchemeJson.read(SchemeJson.write(scheme)));
    }
}
