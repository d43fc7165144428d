package org.jixiao.report.archive;

import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** Reports put where they are kept, without any having been written. */
public final class Printed {

    private static final String MODEL = """
            {"facts": {"scorecard": {"total": "93"}}, "document": {"cover": {"title": "报告", "subject": "年度",
            "department": "某局", "seal": "盖章"}, "blocks": [{"kind": "paragraph", "text": "全文。"}]}}""";

    private Printed() {}

    /** @param bytes size of each kept format; 0 where none was kept */
    public static void version(Jdbi jdbi, String department, int year, int bytes) {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    insert into report_version (department, fiscal_year, version, withdrawn, scorecard_version, short_name,
                        renditions, cause, made_at, model, model_hash)
                    values (?, ?, 1, false, 1, '某局', '[]',
                        '{"action": "scored", "key": "k", "revision": 1, "actor": "f", "at": "2020-08-03T02:00:00Z", "summary": ""}',
                        now(), cast(? as json), encode(sha256(convert_to(?, 'UTF8')), 'hex'))
                    """, department, year, MODEL, MODEL);
            for (String format : bytes == 0 ? new String[0] : new String[] {"html", "docx", "pdf"}) {
                byte[] content = new byte[bytes];
                new Random(department.hashCode() * 31L + format.hashCode()).nextBytes(content);
                handle.execute("""
                        insert into rendition (department, fiscal_year, version, format, content, sha256)
                        values (?, ?, 1, ?, ?, encode(sha256(cast(? as bytea)), 'hex'))
                        """, department, year, format, content, content);
            }
        });
    }
}
