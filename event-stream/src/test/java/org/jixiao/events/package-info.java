/** What services tell each other, held against what is written down about it. */
@NullMarked
package org.jixiao.events;

import org.jspecify.annotations.NullMarked;
