package dev.lamp.runtime.bench;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.bench.BenchReport.DoorTiming;
import dev.lamp.runtime.door.DoorOptions;
import dev.lamp.runtime.door.DoorServer;
import dev.lamp.runtime.door.RuntimeHost;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Plays through the door as a client would, a line out, a line in, frames taken out of the answer; and in process, in
 * turns, so that both meet the same machine. A frame that comes as a PNG file stays one.
 */
final class DoorTimer implements AutoCloseable {

    private static final String TOKEN = "a bench talks to itself";
    /** What Base64 is made of, in quotes, and longer than any name in the answer. */
    private static final Pattern FRAME = Pattern.compile("\"([A-Za-z0-9+/=]{40,})\"");

    private final int worlds;
    private final String frames;
    private final DreamBatch dream;
    private final DoorServer server;
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    DoorTimer(GenieRuntime runtime, Frame prompt, int worlds, String frames) throws IOException {
        this.worlds = worlds;
        this.frames = frames;
        dream = runtime.batch(worlds, SamplingOptions.DEFAULT);
        dream.reset(
                Collections.nCopies(worlds, prompt),
                LongStream.rangeClosed(1, worlds).boxed().toList());
        server = DoorServer.open(new RuntimeHost(runtime), new DoorOptions(0, TOKEN, 1, worlds, 1 << 16, 100_000, 60));
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        say("{\"method\":\"hello\",\"token\":\"" + TOKEN + "\"}");
        say("{\"method\":\"make\"" + (worlds > 1 ? ",\"envs\":" + worlds : "") + ",\"frames\":\"" + frames + "\"}");
        say("{\"method\":\"reset\",\"seed\":1}");
    }

    /** Takes turns that do not count, and then those that do. */
    DoorTiming besideInProcess(int warmUp, int count) throws IOException {
        long[] within = new long[count];
        long[] outside = new long[count];
        for (int i = -warmUp; i < count; i++) {
            LatentAction action = new LatentAction(Math.floorMod(i, LatentAction.COUNT));
            long began = System.nanoTime();
            dream.step(Collections.nCopies(worlds, action)).forEach(Frame::toIndices);
            long drawn = System.nanoTime();
            step(action);
            long done = System.nanoTime();
            if (i >= 0) {
                within[i] = drawn - began;
                outside[i] = done - drawn;
            }
        }
        Timing timing = Timing.of(outside);
        return new DoorTiming(worlds, frames, timing, Timing.of(within).p50() / timing.p50());
    }

    private void step(LatentAction action) throws IOException {
        String actions = Collections.nCopies(worlds, action).stream()
                .map(each -> Integer.toString(each.index()))
                .collect(Collectors.joining(","));
        String answer = say("{\"method\":\"step\","
                + (worlds > 1 ? "\"actions\":[" + actions + "]}" : "\"action\":" + actions + "}"));
        int found = 0;
        for (Matcher frame = FRAME.matcher(answer); frame.find(); found++) {
            Base64.getDecoder().decode(frame.group(1));
        }
        if (found != worlds) {
            throw new IOException("expected " + worlds + " frames, found " + found);
        }
    }

    private String say(String request) throws IOException {
        out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
        String answer = in.readLine();
        if (answer == null || answer.startsWith("{\"error\"")) {
            throw new IOException("expected a result, found " + answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
        dream.close();
    }
}
