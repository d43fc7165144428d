package org.jixiao.scoring.rule;

/** The evidence doesn't suffice yet: no points, and not zero points either. */
public record Pending(String reason) implements Verdict {}
