/**
 * The people of the house and what they send: the requests that enter the reference case through the public APIs, each
 * by someone who may. Sending all of them again changes nothing.
 */
@NullMarked
package org.jixiao.local.sample;

import org.jspecify.annotations.NullMarked;
