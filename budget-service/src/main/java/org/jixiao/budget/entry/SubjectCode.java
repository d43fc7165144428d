package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.budget.classification.Subject;

/** A subject (科目) of the functional classification: seven digits, the first a 2. */
@Pattern(regexp = Subject.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SubjectCode {

    String message() default "{org.jixiao.budget.subject}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
