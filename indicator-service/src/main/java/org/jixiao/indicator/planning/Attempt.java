package org.jixiao.indicator.planning;

import org.jixiao.indicator.plan.YearKey;
import org.jspecify.annotations.Nullable;

/** Whose year a step is tried in, and what the headers say of it. */
record Attempt(
        YearKey year, @Nullable String ifMatch, @Nullable String idempotencyKey) {}
