/** What every service's OpenAPI document has in common. */
@NullMarked
package org.jixiao.web.contract;

import org.jspecify.annotations.NullMarked;
