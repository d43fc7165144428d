/** A service as small as can be, to try the conventions on. */
@NullMarked
package org.jixiao.web.example;

import org.jspecify.annotations.NullMarked;
