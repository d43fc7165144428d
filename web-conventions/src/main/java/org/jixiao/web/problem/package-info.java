/**
 * Answers whatever a service throws as {@code application/problem+json} (RFC 9457), in the caller's language, telling what
 * is wrong with the request and nothing about the inside of the house.
 */
@NullMarked
package org.jixiao.web.problem;

import org.jspecify.annotations.NullMarked;
