package org.jixiao.indicator.examining;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.indicator.findings.Finding;

@Schema(description = "一个部门绩效目标与指标中的一处问题。 Something found in the goals and indicators of a department.")
public record DepartmentFinding(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "所依据的绩效目标修订号，未设定为 0。 Revision of the plan; 0 where none is made.")
        long planRevision,

        Finding finding) {}
