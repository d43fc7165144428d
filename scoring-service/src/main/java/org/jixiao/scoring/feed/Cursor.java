package org.jixiao.scoring.feed;

/**
 * How far somebody has read the feed: {@code 8c736521-105}.
 *
 * @param epoch in which places are counted
 * @param place of the last that was read; 0 for none
 */
record Cursor(String epoch, long place) {

    /** {@code 0} is the beginning, whatever the epoch. */
    static final String PATTERN = "^(0|[0-9a-f]{8}-[0-9]{1,18})$";

    static final String BEGINNING = "0";

    static Cursor of(String text) {
        int dash = text.indexOf('-');
        return new Cursor(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    }

    Cursor at(long place) {
        return new Cursor(epoch, place);
    }

    String text() {
        return epoch + "-" + place;
    }
}
