package org.jixiao.indicator.form;

import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say more clearly.
 *
 * @param address of the cell
 * @param zh what is wrong there, in Chinese
 * @param en what is wrong there, in English
 * @param suggestion what could be written, absent where nothing is near
 */
public record Question(
        String address, String zh, String en, @Nullable String suggestion) {

    static Question of(String address, Unclear unclear) {
        return new Question(address, unclear.zh(), unclear.en(), unclear.suggestion());
    }
}
