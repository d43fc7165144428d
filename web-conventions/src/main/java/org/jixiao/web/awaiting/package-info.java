/** Reading one's own write: an answer waits until what it is to follow from has arrived, or says what hasn't. */
@NullMarked
package org.jixiao.web.awaiting;

import org.jspecify.annotations.NullMarked;
