package dev.lamp.app.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;

/** World files as JSON text, in plain ASCII, so that a picture can carry it along. Reading trusts nothing. */
final class WorldJson {
    private static final String FORMAT = "lamp-world";
    private static final int LONGEST_TEXT = 1000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private WorldJson() {}

    static String write(WorldFile world) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", WorldFile.VERSION);
        root.put("bundle", world.bundle()).put("bundleHash", world.bundleHash());
        root.put("title", world.title()).put("origin", world.origin());
        root.put("seed", world.seed()).put("rate", world.rate());
        root.put("track", world.track()).put("step", world.step());
        world.names().forEach(root.putArray("names")::add);
        ArrayNode tracks = root.putArray("tracks");
        world.tracks().forEach(track -> write(track, tracks.addObject()));
        FrameJson.write(world.prompt(), root.putObject("prompt"));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(WorldFile.Track track, ObjectNode node) {
        node.put("name", track.name()).put("parent", track.parent()).put("fork", track.fork());
        node.put("actions", track.actions());
        ArrayNode runs = node.putArray("samplings");
        for (WorldFile.Run run : track.samplings()) {
            runs.addObject()
                    .put("steps", run.steps())
                    .put("passes", run.sampling().steps())
                    .put("temperature", run.sampling().temperature())
                    .put("order", run.sampling().order());
        }
    }

    static WorldFile read(String text) throws WorldFileException {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || !FORMAT.equals(root.path("format").asText())) {
                throw WorldFileException.notAWorld("expected the format " + FORMAT + ", found another", null);
            }
            if (root.path("version").asInt(Integer.MAX_VALUE) > WorldFile.VERSION) {
                throw WorldFileException.tooNew();
            }
            return read(root);
        } catch (JsonProcessingException e) {
            throw WorldFileException.notAWorld("expected JSON, found: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw WorldFileException.notAWorld(e.getMessage(), e);
        }
    }

    private static WorldFile read(JsonNode root) {
        List<String> names = new ArrayList<>();
        root.path("names").forEach(name -> names.add(text(name)));
        List<WorldFile.Track> tracks = new ArrayList<>();
        root.path("tracks").forEach(track -> tracks.add(track(track)));
        return new WorldFile(
                text(root.path("bundle")),
                text(root.path("bundleHash")),
                text(root.path("title")),
                text(root.path("origin")),
                FrameJson.read(root.path("prompt")),
                root.path("seed").asLong(-1),
                root.path("rate").asInt(),
                names,
                tracks,
                root.path("track").asInt(-1),
                root.path("step").asLong(-1));
    }

    /** Words are shown in one line, and long ones would hold up the window. */
    private static String text(JsonNode node) {
        String text = node.asText();
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static WorldFile.Track track(JsonNode node) {
        List<WorldFile.Run> runs = new ArrayList<>();
        for (JsonNode run : node.path("samplings")) {
            runs.add(new WorldFile.Run(
                    run.path("steps").asInt(),
                    new SamplingOptions(
                            run.path("passes").asInt(),
                            (float) run.path("temperature").asDouble(-1),
                            (float) run.path("order").asDouble(-1))));
        }
        return new WorldFile.Track(
                text(node.path("name")),
                node.path("parent").asInt(-1),
                node.path("fork").asLong(-1),
                node.path("actions").asText(),
                runs);
    }
}
