package dev.lamp.runtime.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** Takes lines out of a socket, none of them longer or later than asked for; takes no more memory than has come in. */
final class LineReader {

    private final Socket socket;
    private final InputStream in;
    private final byte[] arrived = new byte[1 << 13];
    private int at;
    private int end;

    LineReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /**
     * The next line without its end; null if there is none.
     *
     * @param most bytes of a line; of a longer one, its first bytes come back, one more than this
     * @param seconds from now to the end of the line, however its bytes come in
     * @throws SocketTimeoutException if it takes longer
     */
    byte[] next(int most, int seconds) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() <= most) {
            if (at == end && !fill(deadline)) {
                return line.size() == 0 ? null : line.toByteArray();
            }
            int stop = at;
            while (stop < end && arrived[stop] != '\n') {
                stop++;
            }
            int taken = Math.min(stop - at, most + 1 - line.size());
            line.write(arrived, at, taken);
            at += taken;
            if (at == stop && stop < end) {
                at++;
                return line.toByteArray();
            }
        }
        return line.toByteArray();
    }

    private boolean fill(long deadline) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis < 1) {
            throw new SocketTimeoutException("expected a whole line by now");
        }
        socket.setSoTimeout((int) millis);
        at = 0;
        end = Math.max(0, in.read(arrived));
        return end > 0;
    }
}
