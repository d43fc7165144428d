package org.jixiao.scoring.code;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.scoring.scheme.Scheme;

/** Code of a scheme (评分方案), e.g. {@code qiaokou-overall-2019}. */
@Pattern(regexp = Scheme.CODE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SchemeCode {

    String message() default "{org.jixiao.scoring.scheme-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
