package org.jixiao.budget.department;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.budget.identity.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** A 统一社会信用代码 whose check character is right (GB 32100-2015), or none. */
@Constraint(validatedBy = CreditCode.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCode {

    String message() default "{org.jixiao.budget.credit-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the pure check. */
    final class Check implements ConstraintValidator<CreditCode, String> {
        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || UnifiedSocialCreditCode.isValid(code);
        }
    }
}
