package org.jixiao.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that may be left out, and says something where it is there: blanks are no reason. */
@Pattern(regexp = "^[\\s\\S]*\\S[\\s\\S]*$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SaysSomething {

    String message() default "{org.jixiao.web.says-something}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
