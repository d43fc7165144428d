package org.jixiao.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** A decimal as number or text, written out as in an account: no exponent, and of a size one can compute with. */
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");
    private static final int MAX_DIGITS = 38;
    private static final int MAX_SCALE = 18;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING ->
                bounded(parser.getText().strip());
            default -> (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        };
    }

    private static BigDecimal bounded(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw Refusal.invalid(
                    "",
                    new Text(
                            "应为十进制数，例如 \"7218661.00\"，不用科学计数法，且不过长。",
                            "Must be a decimal such as \"7218661.00\", without an exponent, and not too long."));
        }
        BigDecimal value = new BigDecimal(text);
        boolean tooLarge = value.precision() - value.scale() > MAX_DIGITS - MAX_SCALE;
        if (value.signum() != 0 && tooLarge || value.scale() > MAX_SCALE) {
            throw Refusal.invalid(
                    "",
                    new Text(
                            "数字过大或小数位过多（整数部分至多 20 位，小数至多 18 位）。",
                            "Too large or too precise: at most 20 digits before and 18 after the point."));
        }
        return value;
    }
}
