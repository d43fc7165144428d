package org.jixiao.web.problem;

import java.util.List;
import java.util.Locale;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The languages people are spoken to in; Chinese unless English is preferred. */
public enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** @param acceptLanguage the header; one that can't be read counts as absent */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(ZH.locale, EN.locale));
            return EN.locale.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException notAHeader) {
            return ZH;
        }
    }

    public String of(Text text) {
        return this == EN ? text.en() : text.zh();
    }

    String tag() {
        return locale.toLanguageTag();
    }
}
