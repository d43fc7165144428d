/**
 * The way out: a state change and its outbox row commit together ({@link org.jixiao.stream.outbox.Outbox}), and the
 * relay sends the rows in order.
 */
@NullMarked
package org.jixiao.stream.outbox;

import org.jspecify.annotations.NullMarked;
