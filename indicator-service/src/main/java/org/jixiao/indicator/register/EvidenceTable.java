package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;

/** The table {@code evidence_file}: what files hold, by their SHA-256; the same file is kept once, whoever sends it. */
@ApplicationScoped
public class EvidenceTable {

    private final Jdbi jdbi;

    @Inject
    public EvidenceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<byte[]> find(String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from evidence_file where sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
    }

    /** As the indicator has or last had it, taken away or not; nobody finds by it what another indicator has. */
    public Optional<EvidenceFile> everOf(IndicatorKey key, String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select file from revision, jsonb_array_elements(
                                    case jsonb_typeof(state #> '{report,evidence}') when 'array'
                                        then state #> '{report,evidence}' end) file
                                where key = :key and file ->> 'sha256' = :sha256
                                order by revision desc limit 1
                                """)
                        .bind("key", key.text())
                        .bind("sha256", sha256)
                        .mapTo(String.class)
                        .findOne())
                .map(file -> Json.read(file, EvidenceFile.class));
    }

    void add(String sha256, byte[] content) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into evidence_file (sha256, content) values (:sha256, :content)
                        on conflict on constraint pk_evidence_file do nothing
                        """)
                .bind("sha256", sha256)
                .bind("content", content)
                .execute());
    }
}
