/**
 * The budget service. A change comes in at {@code entry} (or {@code department}), is carried out by {@code ledger} in
 * one transaction, computed by the pure core ({@code changes}, {@code accounts}, {@code metrics},
 * {@code classification}, {@code identity}), and told to the stream as a {@code statement}. What follows from the accounts
 * ({@code figures}, {@code analysis}, {@code findings}, pure too) is handed out by {@code reading}, as files of
 * {@code export}, and by {@code examining}, where departments file what they declare of them ({@code declared}).
 */
@NullMarked
package org.jixiao.budget;

import org.jspecify.annotations.NullMarked;
