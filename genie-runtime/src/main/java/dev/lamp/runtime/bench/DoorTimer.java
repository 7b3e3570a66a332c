package dev.lamp.runtime.bench;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.door.DoorOptions;
import dev.lamp.runtime.door.DoorServer;
import dev.lamp.runtime.door.RuntimeHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Plays through the door as a client would: a line out, a line in, pixels taken out of the answer. */
final class DoorTimer implements AutoCloseable {

    private static final String TOKEN = "a bench talks to itself";
    private static final String OBSERVATION = "\"observation\":\"";

    private final DoorServer server;
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    DoorTimer(GenieRuntime runtime) throws IOException {
        server = DoorServer.open(new RuntimeHost(runtime), new DoorOptions(0, TOKEN, 1, 1, 1 << 16, 100_000, 60));
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    Timing frames(int warmUp, int frames) {
        say("{\"method\":\"hello\",\"token\":\"" + TOKEN + "\"}");
        say("{\"method\":\"make\"}");
        say("{\"method\":\"reset\",\"seed\":1}");
        return Timing.of(
                warmUp, frames, i -> pixels(say("{\"method\":\"step\",\"action\":" + i % LatentAction.COUNT + "}")));
    }

    private String say(String request) {
        try {
            out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = in.readLine();
            if (answer == null || answer.startsWith("{\"error\"")) {
                throw new IOException("expected a result, found " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pixels(String answer) {
        int from = answer.indexOf(OBSERVATION) + OBSERVATION.length();
        return Base64.getDecoder().decode(answer.substring(from, answer.indexOf('"', from)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }
}
