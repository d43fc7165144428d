package org.jixiao.web.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the column of a field may be headed with in a table (CSV, XLSX) besides its own name, the usual heading first; here,
 * or on an annotation that several rows share. JSON knows the field's own name only.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Heading {

    /** Blanks don't count, and full-width characters are as good as others. */
    String[] value();
}
