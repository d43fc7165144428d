/**
 * The way in: each batch is held against what is known ({@link org.jixiao.stream.inbox.Inbox}), and only what is newer
 * reaches the service's {@link org.jixiao.stream.inbox.StreamListener}, in the same transaction.
 * {@link org.jixiao.stream.inbox.Rereading} reads the topics anew beside that, for the inbox to be held against them.
 */
@NullMarked
package org.jixiao.stream.inbox;

import org.jspecify.annotations.NullMarked;
