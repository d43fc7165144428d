package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jspecify.annotations.Nullable;

/** Twelve cumulative shares of a {@link MonthlyPlan}. A share that is missing is found on its own. */
@Constraint(validatedBy = RisesToHundred.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RisesToHundred {

    String message() default "{org.jixiao.budget.monthly-plan}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<RisesToHundred, List<@Nullable BigDecimal>> {
        @Override
        public boolean isValid(@Nullable List<@Nullable BigDecimal> shares, ConstraintValidatorContext context) {
            return shares == null || shares.stream().anyMatch(Objects::isNull) || MonthlyPlan.rises(shares);
        }
    }
}
