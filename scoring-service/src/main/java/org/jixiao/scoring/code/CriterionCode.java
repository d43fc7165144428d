package org.jixiao.scoring.code;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.scoring.scheme.Criterion;

/** Code of a criterion (评分项), e.g. {@code A1}. */
@Pattern(regexp = Criterion.CODE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CriterionCode {

    String message() default "{org.jixiao.scoring.criterion-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
