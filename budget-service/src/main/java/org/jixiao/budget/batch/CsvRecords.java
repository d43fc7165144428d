package org.jixiao.budget.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV text, one after the other; empty lines are none. */
final class CsvRecords {

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader text;
    private int ahead;
    private int nextLine = 1;
    private int line;
    private boolean withinQuotes;

    CsvRecords(Reader text) throws IOException {
        this.text = text;
        this.ahead = text.read();
        if (ahead == BYTE_ORDER_MARK) {
            ahead = text.read();
        }
    }

    /** The line at which the latest record begins, from 1. */
    int line() {
        return line;
    }

    /** Whether the text ended before a quote was closed. */
    boolean endsWithinQuotes() {
        return withinQuotes;
    }

    /** Absent at the end; a record that ends within quotes is none. */
    @Nullable
    List<String> next() throws IOException {
        while (ahead == '\r' || ahead == '\n') {
            step();
        }
        if (ahead == END) {
            return null;
        }
        line = nextLine;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (ahead == ',') {
            step();
            cells.add(cell());
        }
        return withinQuotes ? null : cells;
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        if (ahead == '"') {
            step();
            quoted(cell);
        }
        while (ahead != ',' && ahead != '\r' && ahead != '\n' && ahead != END) {
            cell.append((char) ahead);
            step();
        }
        return cell.toString();
    }

    /** Up to the closing quote; a doubled one stands for itself. */
    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            if (ahead == END) {
                withinQuotes = true;
                return;
            }
            boolean quote = ahead == '"';
            if (quote) {
                step();
                if (ahead != '"') {
                    return;
                }
            }
            cell.append((char) ahead);
            step();
        }
    }

    private void step() throws IOException {
        if (ahead == '\n') {
            nextLine++;
        }
        ahead = text.read();
    }
}
