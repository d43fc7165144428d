package org.jixiao.budget.examining;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount says which figure it is or what its parts are, else there is nothing to check. */
@Constraint(validatedBy = FigureOrParts.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FigureOrParts {

    String message() default "{org.jixiao.budget.figure-or-parts}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FigureOrParts, FiledAmount> {
        @Override
        public boolean isValid(FiledAmount amount, ConstraintValidatorContext context) {
            if (amount.figure() != null || !amount.parts().isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("figure")
                    .addConstraintViolation();
            return false;
        }
    }
}
