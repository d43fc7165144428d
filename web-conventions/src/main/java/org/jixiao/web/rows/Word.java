package org.jixiao.web.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a cell of a table may say for a constant of an enum besides its name, or for true and false besides 是 and 否; where
 * {@link Heading} stands.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Word.All.class)
public @interface Word {

    String value();

    /** Name of the constant, or {@code true} or {@code false}. */
    String means();

    @Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Word[] value();
    }
}
