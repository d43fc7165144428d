/** What every service shares to speak on the stream, and the JSON it is spoken in. */
@NullMarked
package org.jixiao.stream;

import org.jspecify.annotations.NullMarked;
