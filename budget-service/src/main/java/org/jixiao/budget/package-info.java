/**
 * The budget service. A change comes in at {@code entry} (or {@code department}), is carried out by {@code ledger} in
 * one transaction, computed by the pure core ({@code changes}, {@code accounts}, {@code metrics},
 * {@code classification}, {@code identity}), and told to the stream as a {@code statement}.
 */
@NullMarked
package org.jixiao.budget;

import org.jspecify.annotations.NullMarked;
