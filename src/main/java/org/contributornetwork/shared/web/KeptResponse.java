package org.contributornetwork.shared.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept while it is made, and sent afterwards: a reader on a slow line, or one who does not read at all, then
 * holds up neither a turn nor a connection to the database, and a page that fails half-way has not been sent in part. A page is
 * kept in memory; what is longer than {@value #IN_MEMORY} bytes, a list of everybody, in a temporary file.
 */
class KeptResponse extends HttpServletResponseWrapper implements AutoCloseable {

    /** Bytes; no page is that long. */
    static final int IN_MEMORY = 256 * 1024;

    private Content content = new Content();
    private @Nullable PrintWriter writer;

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return content;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, getCharacterEncoding()));
        }
        return writer;
    }

    /** Nothing leaves before {@link #send}. */
    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        forget();
        super.sendRedirect(location, status, clearBuffer);
    }

    /** Sends what was made; nothing where an error or a redirect has answered already. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        content.kept.close();
        long length = content.kept.getByteCount();
        if (length > 0 && !isCommitted()) {
            setContentLengthLong(length);
            content.kept.writeTo(getResponse().getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        content.delete();
    }

    private void forget() {
        try {
            content.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = new Content();
        writer = null;
    }

    private static final class Content extends ServletOutputStream {

        private final DeferredFileOutputStream kept;

        Content() {
            kept = DeferredFileOutputStream.builder()
                    .setThreshold(IN_MEMORY)
                    .setPrefix("answer-")
                    .get();
        }

        @Override
        public void write(int b) throws IOException {
            kept.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            kept.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("This application answers in the thread that asks");
        }

        void delete() throws IOException {
            kept.close();
            Path file = kept.getPath();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
