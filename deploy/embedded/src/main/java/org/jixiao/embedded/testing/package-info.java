/**
 * What the tests of every service share: the running infrastructure, tokens good and bad, and the rules of the house.
 */
@NullMarked
package org.jixiao.embedded.testing;

import org.jspecify.annotations.NullMarked;
