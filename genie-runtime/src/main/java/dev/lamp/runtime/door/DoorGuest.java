package dev.lamp.runtime.door;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The talk with one client, a line in, a line out, in the words of Gymnasium: {@code hello}, {@code make},
 * {@code reset}, {@code step}, {@code close}. Owns the client's worlds. One thread at a time.
 */
public final class DoorGuest implements AutoCloseable {

    private static final int PROTOCOL = 1;
    private static final int LONGEST_EPISODE = 1_000_000_000;

    private final DoorHost host;
    private final DoorOptions options;
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private boolean welcome;
    private boolean leaving;
    private WorldBatch worlds;
    private boolean many;
    private Function<Frame, byte[]> encoding = Frame::toIndices;
    private int longest;
    private long nextSeed;
    private int steps = -1;

    public DoorGuest(DoorHost host, DoorOptions options) {
        this.host = host;
        this.options = options;
    }

    /** Answers one line; whatever it holds, there is an answer. */
    public String answer(String line) {
        ObjectNode answer = json.objectNode();
        try {
            Request request = Request.parse(line);
            if (!request.id().isMissingNode()) {
                answer.set("id", request.id());
            }
            answer.set("result", result(request));
        } catch (DoorException e) {
            leaving |= e.isLast() || !welcome;
            refuse(answer, e.code(), e.getMessage());
        } catch (RuntimeException e) {
            refuse(answer, "failed", "the world failed: " + e.getMessage());
        }
        return answer.toString();
    }

    /** An answer to something that is no line at all. */
    String refusal(String code, String sentence) {
        return refuse(json.objectNode(), code, sentence).toString();
    }

    private static ObjectNode refuse(ObjectNode answer, String code, String sentence) {
        answer.remove("result");
        answer.putObject("error").put("code", code).put("message", sentence);
        return answer;
    }

    /** Whether the client has said the token. */
    boolean isWelcome() {
        return welcome;
    }

    /** Whether the connection is to be closed after the latest answer. */
    public boolean isLeaving() {
        return leaving;
    }

    private ObjectNode result(Request request) throws DoorException {
        String method = request.text("method", "");
        if (method.equals("hello")) {
            return hello(request);
        }
        if (!welcome) {
            throw DoorException.last("no-token", "expected hello with the token first, found something else");
        }
        return switch (method) {
            case "make" -> make(request);
            case "reset" -> reset(request);
            case "step" -> step(request);
            case "close" -> leave();
            default ->
                throw DoorException.of(
                        "no-such-method", "expected hello, make, reset, step or close, found another method");
        };
    }

    private ObjectNode hello(Request request) throws DoorException {
        byte[] said = request.text("token", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(said, options.token().getBytes(StandardCharsets.UTF_8))) {
            throw DoorException.last("wrong-token", "expected the token that the door was opened with, found another");
        }
        welcome = true;
        ObjectNode result = json.objectNode().put("protocol", PROTOCOL).put("bundle", host.bundle());
        result.putObject("action_space").put("type", "Discrete").put("n", LatentAction.COUNT);
        ObjectNode space = result.putObject("observation_space").put("type", "Box");
        space.put("dtype", "uint8").put("low", 0).put("high", host.palette().size() - 1);
        space.putArray("shape").add(host.size().height()).add(host.size().width());
        ArrayNode palette = result.putArray("palette");
        for (int rgb : host.palette().toArray()) {
            palette.add("#" + HexFormat.of().toHexDigits(rgb, 6));
        }
        host.actionNames().forEach(result.putArray("actions")::add);
        host.promptNames().forEach(result.putArray("prompts")::add);
        return result;
    }

    private ObjectNode make(Request request) throws DoorException {
        int count = request.whole("envs", 1, 1, options.worlds());
        SamplingOptions sampling = sampling(request);
        Function<Frame, byte[]> wanted = switch (request.text("frames", "raw")) {
            case "raw" -> Frame::toIndices;
            case "png" -> frame -> PngWriter.bytes(frame, 1);
            default -> throw DoorException.of("bad-value", "expected frames to be raw or png");
        };
        longest = request.whole("max_episode_steps", 0, 0, LONGEST_EPISODE);
        close();
        worlds = host.open(count, sampling);
        many = request.has("envs");
        encoding = wanted;
        steps = -1;
        return json.objectNode().put("envs", count);
    }

    private SamplingOptions sampling(Request request) throws DoorException {
        SamplingOptions standard = SamplingOptions.DEFAULT;
        try {
            return new SamplingOptions(
                    request.whole("steps", standard.steps(), 1, SamplingOptions.MAX_STEPS),
                    request.number("temperature", standard.temperature()),
                    request.number("order", standard.order()));
        } catch (IllegalArgumentException e) {
            throw DoorException.of("bad-value", e.getMessage());
        }
    }

    private ObjectNode reset(Request request) throws DoorException {
        WorldBatch open = open();
        Frame prompt = prompt(request.part("options"));
        List<Long> seeds = new ArrayList<>();
        if (many && request.has("seeds")) {
            seeds.addAll(request.wholes("seeds", open.branches()));
        } else {
            long first = request.whole("seed", nextSeed);
            for (int i = 0; i < open.branches(); i++) {
                seeds.add(first + i);
            }
        }
        nextSeed = seeds.get(seeds.size() - 1) + 1;
        List<Frame> prompts = seeds.stream().map(seed -> prompt).toList();
        List<Frame> frames = open.reset(prompts, seeds);
        steps = 0;
        ObjectNode result = json.objectNode();
        observe(result, frames);
        ObjectNode info = result.putObject(many ? "infos" : "info");
        if (many) {
            seeds.forEach(info.putArray("seed")::add);
        } else {
            info.put("seed", seeds.get(0));
        }
        return result;
    }

    private Frame prompt(Request from) throws DoorException {
        Optional<String> picture = from.text("picture");
        if (picture.isEmpty()) {
            return host.prompt(from.text("prompt"));
        }
        try {
            return host.picture(Base64.getDecoder().decode(picture.get()));
        } catch (IllegalArgumentException e) {
            throw DoorException.of("bad-value", "expected a picture in Base64, found something else");
        }
    }

    private ObjectNode step(Request request) throws DoorException {
        WorldBatch open = open();
        if (steps < 0) {
            throw DoorException.of("no-reset", "expected a reset before the first step, found none");
        }
        List<Frame> frames = open.step(actions(request, open.branches()));
        steps++;
        boolean truncated = longest > 0 && steps >= longest;
        ObjectNode result = json.objectNode();
        observe(result, frames);
        if (many) {
            ArrayNode rewards = result.putArray("rewards");
            ArrayNode terminations = result.putArray("terminations");
            ArrayNode truncations = result.putArray("truncations");
            for (int i = 0; i < frames.size(); i++) {
                rewards.add(0.0);
                terminations.add(false);
                truncations.add(truncated);
            }
        } else {
            result.put("reward", 0.0).put("terminated", false).put("truncated", truncated);
        }
        result.putObject(many ? "infos" : "info").put("step", steps);
        return result;
    }

    private List<LatentAction> actions(Request request, int count) throws DoorException {
        List<Long> indices =
                many ? request.wholes("actions", count) : List.of((long) request.whole("action", -1, -1, 1000));
        List<LatentAction> actions = new ArrayList<>();
        for (long index : indices) {
            if (index < 0 || index >= LatentAction.COUNT) {
                throw DoorException.of(
                        "bad-value",
                        "expected " + (many ? "actions" : "an action") + " of 0 to " + (LatentAction.COUNT - 1));
            }
            actions.add(new LatentAction((int) index));
        }
        return actions;
    }

    private void observe(ObjectNode result, List<Frame> frames) {
        if (many) {
            frames.forEach(frame -> result.withArray("observations").add(encoding.apply(frame)));
        } else {
            result.put("observation", encoding.apply(frames.get(0)));
        }
    }

    private WorldBatch open() throws DoorException {
        if (worlds == null) {
            throw DoorException.of("no-world", "expected make first, found no world");
        }
        return worlds;
    }

    private ObjectNode leave() {
        leaving = true;
        close();
        return json.objectNode();
    }

    /** Closes the client's worlds; it may make others. */
    @Override
    public void close() {
        if (worlds != null) {
            worlds.close();
            worlds = null;
        }
    }
}
