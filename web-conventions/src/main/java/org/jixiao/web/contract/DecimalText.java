package org.jixiao.web.contract;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A decimal is text, and the scanner doesn't know: of constraints it makes bounds that mean nothing for text, and of examples
 * numbers, or text in quotation marks.
 */
final class DecimalText {

    private DecimalText() {}

    static void mend(Schema schema) {
        schema.setPattern(pattern(schema));
        schema.setType(null);
        schema.setMultipleOf(null);
        schema.setMinimum(null);
        schema.setExclusiveMinimum(null);
        schema.setMaximum(null);
        schema.setExclusiveMaximum(null);
        if (schema.getExamples() != null) {
            schema.setExamples(
                    schema.getExamples().stream().map(DecimalText::text).toList());
        }
    }

    /** The sign and the decimals that the bounds told; absent where they told nothing. */
    private static String pattern(Schema schema) {
        BigDecimal step = schema.getMultipleOf();
        BigDecimal least = schema.getMinimum() != null ? schema.getMinimum() : schema.getExclusiveMinimum();
        boolean unsigned = least != null && least.signum() >= 0;
        if (step == null) {
            return schema.getPattern();
        }
        int decimals = step.stripTrailingZeros().scale();
        return "^" + (unsigned ? "" : "-?") + "\\d+" + (decimals > 0 ? "(\\.\\d{1," + decimals + "})?" : "") + "$";
    }

    private static Object text(Object example) {
        if (example instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        return example.toString().replace("\"", "");
    }
}
