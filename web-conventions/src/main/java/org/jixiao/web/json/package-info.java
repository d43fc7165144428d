/**
 * How requests are read: the house's JSON (see {@code org.jixiao.stream.Json}) made strict, so that what can't be stored or
 * computed with is refused at the door, with the field that holds it.
 */
@NullMarked
package org.jixiao.web.json;

import org.jspecify.annotations.NullMarked;
