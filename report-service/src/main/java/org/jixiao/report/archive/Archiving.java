package org.jixiao.report.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jixiao.report.edition.Copies;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.stream.PassingTrouble;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;

/**
 * Makes the archives that are asked for, one report per transaction, each by whichever instance comes to it first. What is
 * left to do is asked of the table, so after a crash it goes on there.
 */
@ApplicationScoped
class Archiving {

    private static final Logger LOG = Logger.getLogger(Archiving.class);

    private final Archives archives;
    private final Files files;
    private final VersionTable versions;
    private final Copies copies;
    private final StreamThread thread;

    @Inject
    Archiving(Archives archives, Files files, VersionTable versions, Copies copies, StreamConfig config) {
        this.archives = archives;
        this.files = files;
        this.versions = versions;
        this.copies = copies;
        this.thread = new StreamThread("archiving", config.pause(), this::round);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(() -> {});
    }

    private void round() {
        boolean worked = true;
        while (worked && !thread.isStopping()) {
            worked = workOnNext();
        }
        QuarkusTransaction.requiringNew().run(archives::tidy);
        thread.works();
        thread.pause();
    }

    /** @return false where nothing is left that nobody is at */
    private boolean workOnNext() {
        AtomicReference<Item> at = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<Item> next = archives.next();
                at.set(next.orElse(null));
                next.ifPresent(this::work);
                return next.isPresent();
            });
        } catch (Throwable e) {
            Item item = at.get();
            if (item == null || PassingTrouble.causes(e)) {
                throw e;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                item.formats().forEach(format -> fail(item, format, e));
                archives.done(item);
            });
            return true;
        }
    }

    private void work(Item item) {
        List<String> kept = files.refer(item);
        Version version = versions.find(new DepartmentYear(item.department(), item.fiscalYear()), item.version())
                .orElseThrow();
        item.formats().stream()
                .filter(format -> !kept.contains(format))
                .forEach(format -> print(item, version, format));
        archives.done(item);
    }

    /** Errors too: a report that can't be printed must not hold up those behind it. */
    private void print(Item item, Version version, String format) {
        byte[] printed;
        try {
            printed = copies.of(version, Format.fromString(format));
        } catch (Throwable e) {
            if (PassingTrouble.causes(e)) {
                throw e;
            }
            fail(item, format, e);
            return;
        }
        files.add(item, format, printed);
    }

    private void fail(Item item, String format, Throwable reason) {
        LOG.errorf(
                reason,
                "%s of %s/%d, version %d, can't be printed for archive %d; the others go on",
                format,
                item.department(),
                item.fiscalYear(),
                item.version(),
                item.archive());
        files.fail(item, format, Unprinted.reason(reason));
    }
}
