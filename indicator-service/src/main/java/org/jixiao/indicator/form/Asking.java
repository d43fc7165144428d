package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.wording.Meaning;
import org.jixiao.indicator.wording.Meaning.Blank;
import org.jixiao.indicator.wording.Meaning.Rank;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jixiao.indicator.wording.TargetWording;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** Reads cells, and gathers what has to be asked about them and what is to be told. */
final class Asking {

    /** Characters of a wording: what is longer is a sentence, and isn't looked at. */
    private static final int LONGEST_WORDING = 200;

    private static final Unclear SENTENCE = new Unclear(
            "超过 " + LONGEST_WORDING + " 字符，请只写数值或约定的写法",
            "longer than " + LONGEST_WORDING + " characters; give the figure or the word alone",
            null);

    private final Set<Question> questions = new LinkedHashSet<>();
    private final List<Note> notes = new ArrayList<>();

    List<Question> questions() {
        return List.copyOf(questions);
    }

    List<Note> notes() {
        return notes;
    }

    void ask(String address, String zh, String en, @Nullable String suggestion) {
        questions.add(new Question(address, zh, en, suggestion));
    }

    void note(String address, String zh, String en) {
        notes.add(new Note(address, zh, en));
    }

    /** What a cell means; {@link Unclear} has been asked about already. */
    Meaning read(FormRow row, Column column, Function<String, Meaning> wording) {
        Filled cell = row.cell(column);
        if (cell == null) {
            return new Blank();
        }
        if (cell.fault() != null) {
            questions.add(cell.fault());
            return new Unclear(cell.fault().zh(), cell.fault().en(), null);
        }
        Meaning meaning = cell.text().length() > LONGEST_WORDING
                ? SENTENCE
                : wording.apply(cell.text()).in(row.units().get(column));
        if (meaning instanceof Unclear unclear) {
            questions.add(Question.of(cell.cell().address(), unclear));
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
            questions.add(cell.fault());
            return null;
        }
        if (row.typed()) {
            return cell.text();
        }
        String text = Words.text(cell.text());
        return kept != null && Words.text(kept).equals(text)
                ? kept
                : text.isEmpty() || Words.isStroke(text) ? null : text;
    }

    /**
     * A bound beside the target, in its unit; it may say its direction once more, and no other.
     *
     * @param direction absent where what the measure is held against is open
     */
    @Nullable
    BigDecimal bound(
            FormRow row,
            Column column,
            @Nullable String unit,
            @Nullable Comparison direction,
            @Nullable BigDecimal kept) {
        if (!row.has(column)) {
            return kept;
        }
        Meaning said = read(row, column, TargetWording::read);
        if (said instanceof Blank || said instanceof Unclear) {
            return null;
        }
        Target bound = said instanceof Rank rank
                ? new Target(Comparison.AT_MOST, BigDecimal.valueOf(rank.most()), Unit.of("名"))
                : said instanceof Target target ? target : null;
        if (bound == null || bound.direction() != null && direction != null && bound.direction() != direction) {
            String number = bound == null
                    ? null
                    : bound.number().toPlainString()
                            + (bound.unit() == null ? "" : bound.unit().name());
            ask(
                    row.address(column),
                    bound == null ? "应为数值" : "与目标值的方向不符",
                    bound == null ? "this should be a number" : "this says another direction than the target",
                    number);
            return null;
        }
        return inUnit(row, column, bound, unit, kept);
    }

    /**
     * A figure in the unit of its measure. One of 0 to 1 is asked about where it is to be in % and the cell doesn't say so:
     * a spreadsheet keeps 93.06% as 0.9306.
     *
     * @param kept what is there already, and is not asked about
     */
    @Nullable
    BigDecimal inUnit(FormRow row, Column column, Target said, @Nullable String declared, @Nullable BigDecimal kept) {
        BigDecimal number = said.number();
        Unit read = said.unit() != null ? said.unit() : declared == null ? null : Unit.of(declared);
        if (isNew(row, number, kept)
                && read != null
                && read.isPercent()
                && !Words.same(String.valueOf(row.text(column))).contains("%")
                && number.signum() > 0
                && number.compareTo(BigDecimal.ONE) <= 0) {
            String percent = number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            String asWritten = number.toPlainString() + "%";
            ask(
                    row.address(column),
                    "未写百分号：是 " + percent + " 还是 " + asWritten + "？",
                    "no % is written: is it " + percent + " or " + asWritten + "?",
                    (said.direction() == null ? "" : Words.of(said.direction())) + percent);
            return null;
        }
        if (said.unit() == null && declared != null && isNew(row, number, kept) && isOfOtherAmounts(row, declared)) {
            String title = row.amounts().name();
            ask(
                    row.address(column),
                    "表头上方写明单位为" + title + "，该衡量项以" + declared + "计：是 " + number.toPlainString() + " " + title + " 还是 "
                            + number.toPlainString() + " " + declared + "？",
                    "amounts are said to be in " + title + " above the header, and the measure is in " + declared
                            + ": is it " + number.toPlainString() + " " + title + " or " + number.toPlainString() + " "
                            + declared + "?",
                    (said.direction() == null ? "" : Words.of(said.direction())) + number.toPlainString() + title);
            return null;
        }
        return inUnit(number, said.unit(), declared, row.address(column));
    }

    /** Whether a measure is in another unit of money than its table says of amounts. */
    private static boolean isOfOtherAmounts(FormRow row, String declared) {
        Unit amounts = row.amounts();
        Unit of = Unit.of(declared);
        return amounts != null && of.base().equals(amounts.base()) && !of.sameAs(amounts);
    }

    /** Whether it was written by hand, and is not what is there. */
    static boolean isNew(FormRow row, BigDecimal number, @Nullable BigDecimal kept) {
        return !row.typed() && (kept == null || kept.compareTo(number) != 0);
    }

    /**
     * What a share is made of: in units of its own, so that 1.2万户 are 12000.
     *
     * @param kept where the table lacks the column
     */
    @Nullable
    BigDecimal part(FormRow row, Column column, @Nullable BigDecimal kept) {
        if (!row.has(column)) {
            return kept;
        }
        return read(row, column, Words::number) instanceof Target target
                ? inOnes(
                        target,
                        row.address(column),
                        target.unit() != null && !target.unit().isFraction())
                : null;
    }

    /**
     * @param counters what may stand behind it
     * @param kept where the table lacks the column
     */
    @Nullable
    Integer count(FormRow row, Column column, Set<String> counters, @Nullable Integer kept) {
        if (!row.has(column)) {
            return kept;
        }
        if (!(read(row, column, Words::number) instanceof Target target)) {
            return null;
        }
        Unit unit = target.unit();
        BigDecimal number = inOnes(
                target, row.address(column), unit != null && (unit.base().isEmpty() || counters.contains(unit.base())));
        try {
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException noCount) {
            ask(row.address(column), "应为整数", "this should be a whole number", null);
            return null;
        }
    }

    /** @param fits whether the unit, if one is written, is one of what is counted here */
    private @Nullable BigDecimal inOnes(Target said, String address, boolean fits) {
        Unit unit = said.unit();
        if (unit == null) {
            return said.number();
        }
        if (!fits) {
            ask(
                    address,
                    Words.quoted(unit.name()) + "不是这里的计量单位，请填数值",
                    unit.name() + " is no unit of what is told here; give the number",
                    null);
            return null;
        }
        BigDecimal ones = said.number().movePointRight(unit.tens());
        if (unit.tens() != 0) {
            noteReading(said.number(), unit, ones, unit.base(), address);
        }
        return ones;
    }

    /** The same quantity in the unit that the measure has; said so where that is another than was written. */
    @Nullable
    BigDecimal inUnit(BigDecimal number, @Nullable Unit written, @Nullable String declared, String address) {
        if (written == null) {
            return number;
        }
        if (declared == null) {
            ask(
                    address,
                    "该衡量项没有计量单位，无法对应" + Words.quoted(written.name()) + "；请填写计量单位，或只填数值",
                    "the measure has no unit that " + written.name()
                            + " could be held against; state its unit, or give the number alone",
                    null);
            return null;
        }
        if (written.sameAs(Unit.of(declared))) {
            return number;
        }
        BigDecimal converted = written.convert(number, Unit.of(declared));
        if (converted == null) {
            ask(
                    address,
                    "单位" + Words.quoted(written.name()) + "与计量单位" + Words.quoted(declared) + "不符",
                    "the unit " + written.name() + " is not the measure's, which is " + declared,
                    written.countsLike(Unit.of(declared)) ? number.toPlainString() + declared : null);
            return null;
        }
        noteReading(number, written, converted, declared, address);
        return converted;
    }

    private void noteReading(BigDecimal number, Unit written, BigDecimal read, String unit, String address) {
        String from = number.toPlainString() + " " + written.name();
        String to = (read.stripTrailingZeros().toPlainString() + " " + unit).strip();
        note(address, from + " 换算为 " + to, from + " is read as " + to);
    }
}
