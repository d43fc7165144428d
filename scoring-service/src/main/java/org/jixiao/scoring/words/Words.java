package org.jixiao.scoring.words;

/** A sentence or part of one in both languages. */
public record Words(String zh, String en) {}
