package org.jixiao.report.queue;

/**
 * A row is taken on by putting off its next try: one that kills who works on it comes again after 10 s, 20 s and so on up to
 * an hour and a half, and holds up no other.
 */
public final class PutOff {

    /** SQL of the next try, by the row's {@code attempts} so far. */
    public static final String UNTIL =
            "cast(:now as timestamptz) + interval '10 seconds' * power(2, least(attempts, 9))";

    private PutOff() {}
}
