package org.jixiao.scoring.supposing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.difference.Difference;
import org.jixiao.scoring.reading.ScorecardView;

/** A scorecard that stands nowhere, and what differs from what is. */
@Schema(description = "假设测算的结果。 What would come out.")
public record WhatIf(
        @Schema(
                description =
                        "假设的评分结果，版本为 0；假设的事实修订号为 0，假设的决定人为“假设”。 The card as it would be, of revision 0, as is what"
                                + " is supposed; who would have decided is called 假设.")
        ScorecardView scorecard,

        @Schema(
                description =
                        "与现状的差异；尚无依据或现行方案时，before 为空。 Against the card by the present evidence and scheme; before is absent"
                                + " where there is no such evidence or scheme.")
        Difference difference) {}
