package org.jixiao.report.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jixiao.events.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from, in small print at its end (编制说明). It is fixed when a version is made and not part of what
 * the model hash covers.
 *
 * @param concerned whom and what the cause changed, by name; absent where that isn't this department's
 * @param modelHash SHA-256 of the model's JSON
 */
public record Imprint(
        long version,
        long scorecardVersion,
        Cause cause,
        @Nullable String concerned,
        Instant madeAt,
        String modelHash) {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    /** Year and month on the cover: of the change that this version is the first to tell, whenever it was printed. */
    public String month() {
        return DateTimeFormatter.ofPattern("y年M月").format(cause.at().atZone(FISCAL_CALENDAR));
    }

    /** When the version was made, to the second, by the clock of the fiscal calendar. */
    ZonedDateTime made() {
        return madeAt.atZone(FISCAL_CALENDAR).withNano(0);
    }

    public String line() {
        String changed = DateTimeFormatter.ofPattern("y年M月d日").format(cause.at().atZone(FISCAL_CALENDAR));
        String made = DateTimeFormatter.ofPattern("y年M月d日HH:mm:ss").format(madeAt.atZone(FISCAL_CALENDAR));
        return "编制说明：本报告为第" + version + "版，依据评分结果第" + scorecardVersion + "版，于" + made
                + "（北京时间）生成。本版缘由：" + cause.summary() + "（" + (concerned == null ? "" : concerned + "，") + "第"
                + cause.revision()
                + "次修订，" + changed + "）。内容校验值（SHA-256）："
                + modelHash + "。";
    }
}
