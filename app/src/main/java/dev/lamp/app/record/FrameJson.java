package dev.lamp.app.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Frames as JSON: size, colours, and the indices of the pixels in Base64. */
public final class FrameJson {

    private FrameJson() {}

    public static void write(Frame frame, ObjectNode node) {
        node.put("width", frame.width()).put("height", frame.height());
        ArrayNode colours = node.putArray("palette");
        for (int rgb : frame.palette().toArray()) {
            colours.add(String.format("%06x", rgb));
        }
        node.put("pixels", Base64.getEncoder().encodeToString(frame.toIndices()));
    }

    /** @throws IllegalArgumentException if this is no frame */
    public static Frame read(JsonNode node) {
        List<Integer> colours = new ArrayList<>();
        node.path("palette").forEach(colour -> colours.add(Integer.parseInt(colour.asText(), 16)));
        return Frame.of(
                new FrameSize(node.path("width").asInt(), node.path("height").asInt()),
                Palette.of(colours.stream().mapToInt(Integer::intValue).toArray()),
                Base64.getDecoder().decode(node.path("pixels").asText()));
    }
}
