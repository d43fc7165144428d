package org.jixiao.report.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jixiao.events.Cause;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.paper.Imprint;
import org.junit.jupiter.api.Test;

/** What a change concerned, by name. */
class ModelJsonTest {

    private static final String NAME = "武汉市硚口区人民政府六角亭街办事处";

    private final String model = ModelJson.write(Reports.of(Reference.facts(94)));

    @Test
    void anIndicatorIsNamedWithItsDepartmentAndYear() {
        assertEquals(NAME + "2019年度“一职教东片征收”", concerned("420104-LJT/2019/B12"));
    }

    @Test
    void soAreACriterionAYearAndADepartment() {
        assertEquals(NAME + "2019年度“社会效益”", concerned("420104-LJT/2019/C1"));
        assertEquals(NAME + "2019年度", concerned("420104-LJT/2019"));
        assertEquals(NAME, concerned("420104-LJT"));
    }

    @Test
    void ofAnotherYearNothingIsNamedByThisOnes() {
        assertEquals(NAME + "2018年度", concerned("420104-LJT/2018/B12"));
    }

    @Test
    void whatIsNobodysInParticularIsToldByTheSummaryAlone() {
        assertNull(concerned("qiaokou-2019"));
        String line = new Imprint(1, 2, cause("qiaokou-2019"), null, Instant.EPOCH, "").line();
        assertTrue(line.contains("本版缘由：改了（第4次修订，2020年8月3日）"), line);
        assertFalse(line.contains("qiaokou"), line);
    }

    private String concerned(String key) {
        return ModelJson.concerned(model, cause(key));
    }

    private static Cause cause(String key) {
        return new Cause("changed", key, 4, "finance-1", Instant.parse("2020-08-03T02:00:00Z"), "改了");
    }
}
