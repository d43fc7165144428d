package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;

/** The table {@code evidence_file}: what files hold, by their SHA-256; the same file is kept once, whoever sends it. */
@ApplicationScoped
public class EvidenceTable {

    private static final int SLICE = 256 << 10;

    private final Jdbi jdbi;

    @Inject
    public EvidenceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Sends a file on, slice by slice: no more of it is in memory, and no connection waits for whoever takes it.
     *
     * @throws IOException where it is not there, or can't be sent
     */
    public void send(String sha256, OutputStream out) throws IOException {
        long from = 1;
        byte[] slice;
        do {
            slice = slice(sha256, from);
            out.write(slice);
            from += slice.length;
        } while (slice.length == SLICE);
    }

    /** Kept uncompressed, so that the database reads no more than what is asked for. */
    private byte[] slice(String sha256, long from) throws IOException {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select substring(content from cast(:from as integer) for :size) slice
                        from evidence_file where sha256 = :sha256
                        """)
                        .bind("from", from)
                        .bind("size", SLICE)
                        .bind("sha256", sha256)
                        .map((row, context) -> row.getBytes("slice"))
                        .findOne())
                .orElseThrow(() -> new IOException("There is no file " + sha256));
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
