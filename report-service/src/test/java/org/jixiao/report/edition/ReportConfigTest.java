package org.jixiao.report.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.report.content.Part;
import org.junit.jupiter.api.Test;

class ReportConfigTest {

    @Test
    void aDistrictNamesWhatItsReportsLeaveOut() {
        assertEquals(
                Optional.of(Set.of(Part.FINDINGS, Part.SELF_EVALUATION_FORM)),
                leftOut("findings,self-evaluation-form"));
        assertEquals(Optional.empty(), leftOut(""));
    }

    @Test
    void aNameThatNobodyKnowsIsRefusedAtTheStartByNamingThoseThatAre() {
        String told = assertThrows(RuntimeException.class, () -> leftOut("findings,appendix"))
                .toString();
        for (String known : Set.of(
                "jixiao.report.leave-out",
                "appendix",
                "pictures",
                "indicator-system",
                "experience",
                "self-evaluation-form",
                "score-details",
                "findings")) {
            assertTrue(told.contains(known), told);
        }
    }

    @Test
    void anInstanceThatWouldWriteNothingIsRefusedAtTheStart() {
        assertEquals(1, config("workers", "1").workers());
        String told = assertThrows(RuntimeException.class, () -> config("workers", "0"))
                .toString();
        assertTrue(told.contains("jixiao.report.workers"), told);
    }

    @Test
    void aDistrictCallsItsReportsAsItDoes() {
        assertEquals("市直部门自评报告", config("title", "市直部门自评报告").title());
        assertEquals("区直部门（单位）整体支出绩效自评报告", config("workers", "1").title());
    }

    private static Optional<Set<Part>> leftOut(String parts) {
        return config("leave-out", parts).leaveOut();
    }

    private static ReportConfig config(String name, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withMapping(ReportConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("jixiao.report." + name, value), "test", 500))
                .build()
                .getConfigMapping(ReportConfig.class);
    }
}
