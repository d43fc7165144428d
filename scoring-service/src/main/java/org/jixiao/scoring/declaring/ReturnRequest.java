package org.jixiao.scoring.declaring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SelfAssessmentReturn", description = "退回重填。 Why a self-assessment is to be filed again.")
public record ReturnRequest(
        @Schema(description = "退回理由。 What is to be mended.", examples = "B12 未完成而按完成填报，请更正") @NotBlank @Size(max = 1000)
        String reason) {}
