package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.web.HalfWidth;

/** Number of a treasury's voucher: up to 64 characters, none of them white space, invisible or full width. */
@Pattern(
        regexp =
                "^[^\\s\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff\\uff01-\\uff5e]{1,64}$")
@HalfWidth
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Voucher {

    String message() default "{org.jixiao.budget.voucher}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
