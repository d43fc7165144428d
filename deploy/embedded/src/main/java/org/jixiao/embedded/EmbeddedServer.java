package org.jixiao.embedded;

/**
 * A server running as a child process, which tests may take away and bring back. Whatever happens to it, its port and
 * its data stay the same.
 */
public interface EmbeddedServer extends AutoCloseable {
    /** The TCP port on 127.0.0.1. */
    int port();

    boolean alive();

    /** SIGKILL for all its processes; returns when they are gone. The data stays as the crash left it. */
    void kill();

    /** Starts again on the same data and port after {@link #kill()}; ends it in the normal way first if it runs. */
    void restart();

    /** SIGSTOP: connections stay open, nothing answers. */
    void pause();

    /** SIGCONT after {@link #pause()}. */
    void resume();

    /** Ends it in the normal way and lets go of the data folder. */
    @Override
    void close();
}
