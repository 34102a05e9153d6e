package org.contributornetwork.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The line between the application and its database, which a test can cut or freeze, and mend. */
class Line implements AutoCloseable {

    private enum State {
        UP,
        FROZEN,
        CUT
    }

    private final int databasePort;
    private final ServerSocket entry;
    private final AtomicReference<State> state = new AtomicReference<>(State.UP);
    private final List<Socket> sockets = new ArrayList<>();

    Line(int databasePort) {
        this.databasePort = databasePort;
        try {
            this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inTheBackground(this::welcome);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** As when the server is stopped: what was connected is closed, what comes is refused at once. */
    void cut() {
        state.set(State.CUT);
        hangUp();
    }

    /** As when the server hangs or the network swallows everything: connected, and no answer ever. */
    void freeze() {
        state.set(State.FROZEN);
    }

    void mend() {
        state.set(State.UP);
        // What was swallowed is not sent again; a connection that lost some of its bytes is of no use.
        hangUp();
    }

    private void welcome() {
        while (!entry.isClosed()) {
            try {
                var application = entry.accept();
                if (state.get() == State.CUT) {
                    application.close();
                    continue;
                }
                var database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
                synchronized (sockets) {
                    sockets.add(application);
                    sockets.add(database);
                }
                inTheBackground(() -> carry(application, database));
                inTheBackground(() -> carry(database, application));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (state.get() == State.UP) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException hungUp) {
            // The other end learns it when both sockets close.
        }
    }

    private void hangUp() {
        synchronized (sockets) {
            sockets.forEach(socket -> {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            sockets.clear();
        }
    }

    private static void inTheBackground(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entry.close();
        hangUp();
    }
}
