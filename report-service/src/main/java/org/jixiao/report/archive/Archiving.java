package org.jixiao.report.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
 * Makes the archives that are asked for, one report per transaction, each by whichever instance comes to it first, of several
 * archives in turn. What is left to do is asked of the table, so after a crash it goes on there.
 */
@ApplicationScoped
class Archiving {

    private static final Logger LOG = Logger.getLogger(Archiving.class);

    /** One that ends whoever works on it is not to keep its archive from being ready. */
    private static final int MOST_ATTEMPTS = 5;

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
            QuarkusTransaction.requiringNew().run(archives::deleteExpired);
            worked = workOnNext();
            thread.works();
        }
        thread.pause();
    }

    /** @return false where nothing is due */
    private boolean workOnNext() {
        Optional<Item> taken = QuarkusTransaction.requiringNew().call(archives::take);
        taken.ifPresent(this::workOn);
        return taken.isPresent();
    }

    private void workOn(Item item) {
        if (item.attempts() > MOST_ATTEMPTS) {
            giveUp(item, new IllegalStateException("tried " + MOST_ATTEMPTS + " times, and never came to its end"));
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (archives.hold(item)) {
                    work(item);
                }
            });
        } catch (Throwable e) {
            if (PassingTrouble.causes(e)) {
                throw e;
            }
            giveUp(item, e);
        }
    }

    private void giveUp(Item item, Throwable reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (archives.hold(item)) {
                item.formats().forEach(format -> fail(item, format, reason));
                archives.done(item);
            }
        });
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
