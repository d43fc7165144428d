package org.jixiao.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the constraint of a code, or the field itself: its full-width digits, letters and signs (U+FF01–FF5E) are read in a table
 * (CSV, XLSX) as the half-width ones they stand for, as those of numbers and days are. A pattern is to refuse them elsewhere,
 * so that one thing has one code.
 */
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface HalfWidth {}
