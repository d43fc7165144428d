/**
 * What every service says and asks at its front door, in one place: who calls ({@link org.jixiao.web.Caller}), whose
 * department they may touch ({@link org.jixiao.web.DepartmentDoor}), how a request is refused
 * ({@link org.jixiao.web.Refusal}), revisions as ETags, safe repetition of a POST, and the trail of every write.
 * Answering refusals stands in {@code problem}, reading JSON strictly in {@code json}, files of rows in {@code rows}, OpenAPI
 * in {@code contract}.
 */
@NullMarked
package org.jixiao.web;

import org.jspecify.annotations.NullMarked;
