package org.jixiao.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code of a department (预算单位), e.g. {@code 420104-LJT}: up to 32 letters, digits and hyphens. Only its form is checked: a
 * department's profile may reach the stream later than what is told of it.
 */
@Pattern(regexp = "^[0-9A-Za-z][0-9A-Za-z-]{0,31}$")
@HalfWidth
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DepartmentCode {

    String message() default "{org.jixiao.web.department-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
