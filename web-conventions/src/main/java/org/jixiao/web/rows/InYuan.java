package org.jixiao.web.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the constraint of an amount, or the field itself: it is in yuan, so that in a table (CSV, XLSX) a sign of the currency
 * before it or 元 behind it says nothing else.
 */
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InYuan {}
