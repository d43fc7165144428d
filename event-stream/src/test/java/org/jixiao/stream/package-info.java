/** What tests of the stream share: example states, a listening service, and a look at the topics past all our code. */
@NullMarked
package org.jixiao.stream;

import org.jspecify.annotations.NullMarked;
