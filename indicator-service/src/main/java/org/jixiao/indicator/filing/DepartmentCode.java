package org.jixiao.indicator.filing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code of a department (部门), e.g. {@code 420104-LJT}. It is not looked up: the department's profile may reach the stream
 * later than its indicators, so only the form is checked.
 */
@Pattern(regexp = DepartmentCode.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DepartmentCode {

    String PATTERN = "^[0-9A-Za-z][0-9A-Za-z-]{0,31}$";

    String message() default "{org.jixiao.indicator.department-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
