package org.contributornetwork.notifications.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that says one thing to one command, and is polite otherwise. */
final class StubbornSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final String answer;

    StubbornSmtp(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "stubborn-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The test is over, or the client hung up.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stubborn.example");
        String line = in.readLine();
        while (line != null && !line.startsWith("QUIT")) {
            say(client, line.startsWith(command) ? answer : line.startsWith("DATA") ? "354 go on" : "250 fine");
            if (line.startsWith("DATA") && !command.equals("DATA")) {
                while (!".".equals(line)) {
                    line = in.readLine();
                }
                say(client, command.equals(".") ? answer : "250 taken");
            }
            line = in.readLine();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
