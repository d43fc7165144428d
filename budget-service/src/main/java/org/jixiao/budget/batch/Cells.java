package org.jixiao.budget.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.web.PlainText;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was written: text by field. What can't be read as what the field should be is a fault, and reads as
 * absent.
 */
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

    private final int number;
    private final int line;
    private final Map<String, String> texts;
    private final Faults faults;
    private final Set<String> faulty = new HashSet<>();

    /**
     * @param number from 0
     * @param line of the body, from 1
     */
    Cells(int number, int line, Map<String, String> texts, Faults faults) {
        this.number = number;
        this.line = line;
        this.texts = texts;
        this.faults = faults;
    }

    int number() {
        return number;
    }

    int line() {
        return line;
    }

    /** Whether a fault of this field was found already. */
    boolean isFaulty(String field) {
        return faulty.contains(field);
    }

    boolean isFaulty() {
        return !faulty.isEmpty();
    }

    void fault(String field, Text reason) {
        faulty.add(field);
        faults.add(this, field, reason);
    }

    @Nullable
    String text(String field) {
        String text = texts.get(field);
        if (text == null) {
            return null;
        }
        try {
            return PlainText.check(field, text);
        } catch (Refusal notPlain) {
            fault(field, notPlain.faults().get(0).reason());
            return null;
        }
    }

    @Nullable
    Integer whole(String field) {
        return read(
                field,
                text -> WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null,
                new Text("应为整数", "must be a whole number"));
    }

    @Nullable
    BigDecimal decimal(String field) {
        return read(
                field,
                text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null,
                new Text("应为十进制数，例如 12800.00", "must be a decimal such as 12800.00"));
    }

    @Nullable
    LocalDate date(String field) {
        return read(field, Cells::parsed, new Text("应为日期，例如 2019-12-31", "must be a date such as 2019-12-31"));
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> words) {
        String all = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(
                field,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst()
                        .orElse(null),
                new Text("应为下列之一：" + all, "must be one of " + all));
    }

    private <T> @Nullable T read(String field, Function<String, @Nullable T> reading, Text otherwise) {
        String text = texts.get(field);
        if (text == null) {
            return null;
        }
        T read = reading.apply(text.strip());
        if (read == null) {
            fault(field, otherwise);
        }
        return read;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
