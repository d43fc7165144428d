package org.jixiao.budget.changes;

import org.jixiao.budget.classification.Subject;

/** The accounts have no line of that subject. */
public final class NoSuchLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Subject subject;

    NoSuchLine(Subject subject) {
        super("No line of subject " + subject.code());
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
