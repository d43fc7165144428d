package org.jixiao.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry of the one run command; exit code 0, or 1 with the reason, or 2 for options nobody understands. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            new Run(Options.parse(arguments, System.getenv()), out::println).go();
            return 0;
        } catch (Options.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            err.println();
            err.println("jixiao could not go on: " + reason(e));
            return 1;
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        String said = message == null ? failure.toString() : message;
        return cause == null || said.contains(String.valueOf(cause.getMessage())) ? said : said + ": " + reason(cause);
    }
}
