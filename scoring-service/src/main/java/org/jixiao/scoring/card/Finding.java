package org.jixiao.scoring.card;

/**
 * Something a reviewer should look at.
 *
 * @param kind e.g. {@code indicator-points}
 * @param subject code of the criterion or indicator
 * @param message one sentence in Chinese
 */
public record Finding(Severity severity, String kind, String subject, String message) {

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
