package org.jixiao.web;

import java.util.regex.Pattern;

/** A whole number in an address, of which there is one way to write it: ASCII digits, no plus, no zero before. */
public final class AddressNumber {

    private static final Pattern FORM = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private AddressNumber() {}

    /** @throws NumberFormatException where it isn't one */
    public static int of(String text) {
        return Integer.parseInt(plain(text));
    }

    /** @throws NumberFormatException where it isn't one */
    public static long longOf(String text) {
        return Long.parseLong(plain(text));
    }

    private static String plain(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("not a plain whole number");
        }
        return text;
    }
}
