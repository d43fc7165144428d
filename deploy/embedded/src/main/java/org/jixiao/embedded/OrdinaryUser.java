package org.jixiao.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
final class OrdinaryUser {
    /** In a user namespace where root's id has no name: files still belong to root. Containers often refuse this. */
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /**
     * As another user who may go through root's folders as root does. The files made belong to that user. Without the
     * secure bit the kernel would forget that right whenever PostgreSQL asks whether it may read a file.
     */
    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            "--securebits=+no_setuid_fixup",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    static final List<List<String>> WAYS = List.of(NAMESPACE, OTHER_USER);

    private OrdinaryUser() {}

    /** @throws IllegalStateException when we are root and can't be anybody else */
    static List<String> runs(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(wayThatWorks()
                    .orElseThrow(() -> new IllegalStateException(
                            "PostgreSQL refuses to run as root, and neither unshare nor setpriv work here:"
                                    + " run this as an ordinary user")));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static Optional<List<String>> wayThatWorks() {
        return WAYS.stream().filter(OrdinaryUser::works).findFirst();
    }

    static boolean works(List<String> way) {
        var command = new ArrayList<>(way);
        command.add("true");
        try {
            var probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
