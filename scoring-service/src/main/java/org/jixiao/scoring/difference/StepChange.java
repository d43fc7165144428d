package org.jixiao.scoring.difference;

import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of points once added up (折算、封顶、一票否决), where that came, went or is another.
 *
 * @param code of the criterion whose points they are; absent of the total
 * @param modifier kind of the scheme's modifier, e.g. {@code cap}
 * @param before absent where it came
 * @param after absent where it went
 * @param sentence e.g. {@code 总分不再封顶（此前 92 分计为 89 分）。}
 */
public record StepChange(
        @Nullable String code,
        String modifier,
        ChangeKind kind,
        @Nullable Modification before,
        @Nullable Modification after,
        Words sentence) {}
