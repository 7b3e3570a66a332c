package dev.lamp.runtime.door;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tinylog.Logger;

/**
 * A door for programs: a server on the loopback interface, and only there, that answers lines of JSON. A thread per
 * client; a client that misbehaves loses its connection and nothing else happens. Closing ends all connections.
 */
public final class DoorServer implements AutoCloseable {

    private static final int WAITING = 8;
    private static final int HELLO_BYTES = 1 << 10;
    private static final int HELLO_SECONDS = 10;

    private final DoorHost host;
    private final DoorOptions options;
    private final ServerSocket door;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private DoorServer(DoorHost host, DoorOptions options, ServerSocket door) {
        this.host = host;
        this.options = options;
        this.door = door;
    }

    /**
     * Opens the door.
     *
     * @throws IOException if the port is taken
     */
    public static DoorServer open(DoorHost host, DoorOptions options) throws IOException {
        ServerSocket door = new ServerSocket(options.port(), WAITING, InetAddress.getLoopbackAddress());
        DoorServer server = new DoorServer(host, options, door);
        start("door", server::welcome);
        return server;
    }

    /** The port that clients connect to. */
    public int port() {
        return door.getLocalPort();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                clients.add(client);
                if (door.isClosed()) {
                    client.close(); // closing may have looked before it was here
                }
                start("door-guest", () -> serve(client));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    Logger.warn(e, "A client could not be let in");
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                DoorGuest guest = new DoorGuest(host, options)) {
            client.setTcpNoDelay(true);
            talk(guest, client);
        } catch (IOException e) {
            Logger.debug(e, "A client went away");
        } catch (RuntimeException | OutOfMemoryError e) {
            Logger.warn(e, "A client had to be let go");
        } finally {
            clients.remove(client);
        }
    }

    private void talk(DoorGuest guest, Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        if (clients.size() > options.connections()) {
            say(out, guest.refusal("full", "expected at most " + options.connections() + " clients, found more"));
            return;
        }
        RequestRate rate = new RequestRate(options.requestsPerSecond());
        LineReader lines = new LineReader(client);
        try {
            for (byte[] line = line(lines, guest); line != null; line = line(lines, guest)) {
                if (line.length > most(guest)) {
                    say(out, guest.refusal("too-long", "expected at most " + most(guest) + " bytes a line"));
                    return;
                }
                say(
                        out,
                        rate.allows(System.nanoTime())
                                ? guest.answer(new String(line, StandardCharsets.UTF_8))
                                : guest.refusal(
                                        "too-many",
                                        "expected at most " + options.requestsPerSecond() + " requests a second"));
                if (guest.isLeaving()) {
                    return;
                }
            }
        } catch (SocketTimeoutException e) {
            say(out, guest.refusal("idle", "expected a request within " + patience(guest) + " seconds"));
        }
    }

    private byte[] line(LineReader lines, DoorGuest guest) throws IOException {
        return lines.next(most(guest), patience(guest));
    }

    /** Strangers say hello, and soon: whoever knows no token must not keep others out. */
    private int most(DoorGuest guest) {
        return guest.isWelcome() ? options.requestBytes() : Math.min(HELLO_BYTES, options.requestBytes());
    }

    private int patience(DoorGuest guest) {
        return guest.isWelcome() ? options.idleSeconds() : Math.min(HELLO_SECONDS, options.idleSeconds());
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket client : List.copyOf(clients)) {
            client.close();
        }
    }
}
