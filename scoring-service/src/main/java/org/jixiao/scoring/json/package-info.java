/**
 * JSON of schemes. The pure core carries no annotations; what Jackson and OpenAPI have to know of it is said here, and taken
 * from the lists of permitted kinds, so that a new kind of rule needs no change here.
 */
@NullMarked
package org.jixiao.scoring.json;

import org.jspecify.annotations.NullMarked;
