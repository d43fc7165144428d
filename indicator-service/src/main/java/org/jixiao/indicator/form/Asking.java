package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jixiao.indicator.wording.Meaning;
import org.jixiao.indicator.wording.Meaning.Blank;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** Reads cells, and gathers what has to be asked about them and what is to be told. */
final class Asking {

    private final List<Question> questions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    List<Question> questions() {
        return questions;
    }

    List<Note> notes() {
        return notes;
    }

    void ask(String address, String zh, String en, @Nullable String suggestion) {
        questions.add(new Question(address, zh, en, suggestion));
    }

    /** What a cell means; {@link Unclear} has been asked about already. */
    Meaning read(FormRow row, Column column, Function<String, Meaning> wording) {
        Filled cell = row.cell(column);
        if (cell == null) {
            return new Blank();
        }
        if (cell.fault() != null) {
            addOnce(cell.fault());
            return new Unclear(cell.fault().zh(), cell.fault().en(), null);
        }
        Meaning meaning = wording.apply(cell.text());
        if (meaning instanceof Unclear unclear) {
            addOnce(Question.of(cell.cell().address(), unclear));
        }
        return meaning;
    }

    /** @param kept where the table lacks the column, or says the same but for its blanks */
    @Nullable
    String text(FormRow row, Column column, @Nullable String kept) {
        if (!row.has(column)) {
            return kept;
        }
        Filled cell = row.cell(column);
        if (cell == null) {
            return null;
        }
        if (cell.fault() != null) {
            addOnce(cell.fault());
            return null;
        }
        String text = Words.text(cell.text());
        return kept != null && Words.text(kept).equals(text)
                ? kept
                : text.isEmpty() || Words.isStroke(text) ? null : text;
    }

    /** A figure of a measure, in the unit of its target. */
    @Nullable
    BigDecimal figure(FormRow row, Column column, @Nullable String unit, @Nullable BigDecimal kept) {
        if (!row.has(column)) {
            return kept;
        }
        return read(row, column, Words::number) instanceof Target target
                ? inUnit(target.number(), target.unit(), unit, row.address(column))
                : null;
    }

    /** @param kept where the table lacks the column */
    @Nullable
    Integer count(FormRow row, Column column, @Nullable Integer kept) {
        if (!row.has(column)) {
            return kept;
        }
        if (!(read(row, column, Words::number) instanceof Target target)) {
            return null;
        }
        try {
            return target.number().intValueExact();
        } catch (ArithmeticException noCount) {
            ask(row.address(column), "应为整数", "this should be a whole number", null);
            return null;
        }
    }

    /** The same quantity in the unit that the measure has; said so where that is another than was written. */
    @Nullable
    BigDecimal inUnit(BigDecimal number, @Nullable Unit written, @Nullable String declared, String address) {
        if (written == null || declared == null || written.sameAs(Unit.of(declared))) {
            return number;
        }
        BigDecimal converted = written.convert(number, Unit.of(declared));
        if (converted == null) {
            ask(
                    address,
                    "单位“" + written.name() + "”与计量单位“" + declared + "”不符",
                    "the unit " + written.name() + " is not the measure's, which is " + declared,
                    null);
            return null;
        }
        String from = number.toPlainString() + " " + written.name();
        String to = converted.stripTrailingZeros().toPlainString() + " " + declared;
        notes.add(new Note(address, from + " 换算为 " + to, from + " is read as " + to));
        return converted;
    }

    private void addOnce(Question question) {
        if (!questions.contains(question)) {
            questions.add(question);
        }
    }
}
