package org.jixiao.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A criterion or indicator, explained.
 *
 * @param points 标准分值
 * @param awarded 得分; absent on a leaf that waits and on what doesn't apply; on a branch, the points so far
 * @param kind of the rule; absent on branches, as is {@code rule}
 * @param standard 评分标准 in the district's words; absent where it has none
 * @param rule what the rule says, with its figures
 * @param evidence that was judged; empty on branches and where there is none yet
 * @param arithmetic as it was calculated; absent where nothing was, and on a branch whose children's points don't count
 * @param sentence how the points came about
 * @param steps what became of the children's points once added up; empty where they are the branch's
 */
public record ExplainedNode(
        String code,
        String name,
        BigDecimal points,
        @Nullable BigDecimal awarded,
        Status status,
        @Nullable String kind,
        @Nullable String standard,
        @Nullable Words rule,
        List<Source> evidence,
        @Nullable String arithmetic,
        Words sentence,
        List<ExplainedStep> steps,
        List<ExplainedNode> children) {

    /** This node and all below it, top down. */
    public Stream<ExplainedNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ExplainedNode::all));
    }
}
