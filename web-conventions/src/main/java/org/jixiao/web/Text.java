package org.jixiao.web;

/** A message in the languages a caller may ask for: Chinese and English. */
public record Text(String zh, String en) {}
