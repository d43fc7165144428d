package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Either both amounts, or the rate that follows from them. */
@Constraint(validatedBy = AmountsOrRate.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AmountsOrRate {

    String message() default "{org.jixiao.budget.amounts-or-rate}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AmountsOrRate, ProcurementRequest> {
        @Override
        public boolean isValid(ProcurementRequest procurement, ConstraintValidatorContext context) {
            boolean budget = procurement.budget() != null;
            boolean actual = procurement.actual() != null;
            if (procurement.executionRate() != null) {
                return !budget && !actual || tell(context, "{org.jixiao.budget.rate-beside-amounts}", "executionRate");
            }
            if (!budget && !actual) {
                return tell(context, context.getDefaultConstraintMessageTemplate(), "executionRate");
            }
            return budget && actual || tell(context, "{org.jixiao.budget.one-amount}", budget ? "actual" : "budget");
        }

        /** @return false */
        private static boolean tell(ConstraintValidatorContext context, String message, String field) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
