package org.jixiao.budget.examining;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.budget.figures.FigureCode;

/** Code of a figure of the accounts, e.g. {@code project.class.208.executed}. */
@Pattern(regexp = FigureCode.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FigureName {

    String message() default "{org.jixiao.budget.figure}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
