package org.jixiao.indicator.filing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.web.HalfWidth;

/** Code of an indicator within its year, e.g. {@code B12}: up to 32 letters, digits, dots and hyphens. */
@Pattern(regexp = IndicatorCode.PATTERN)
@HalfWidth
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IndicatorCode {

    String PATTERN = "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$";

    String message() default "{org.jixiao.indicator.indicator-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
