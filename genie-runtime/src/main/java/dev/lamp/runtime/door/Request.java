package dev.lamp.runtime.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of JSON from a client, whose every field is checked when it is taken. */
final class Request {

    private static final int DEEPEST = 8;
    private static final ObjectMapper JSON = mapper();

    private final JsonNode root;

    private Request(JsonNode root) {
        this.root = root;
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(30)
                        .build());
        return mapper;
    }

    static Request parse(String line) throws DoorException {
        try {
            JsonNode root = JSON.readTree(line);
            if (root == null || !root.isObject()) {
                throw DoorException.of("not-json", "expected one JSON object per line, found something else");
            }
            return new Request(root);
        } catch (JsonProcessingException e) {
            throw DoorException.of("not-json", "expected one JSON object per line: " + e.getOriginalMessage());
        }
    }

    /** Whatever the client calls this request; missing if it does not. */
    JsonNode id() {
        JsonNode id = root.path("id");
        return id.isTextual() || id.isIntegralNumber() ? id : JSON.missingNode();
    }

    /** The object of a field; empty if there is none. */
    Request part(String field) throws DoorException {
        JsonNode node = root.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return new Request(JSON.createObjectNode());
        }
        if (!node.isObject()) {
            throw expected(field, "an object", node);
        }
        return new Request(node);
    }

    Optional<String> text(String field) throws DoorException {
        JsonNode node = root.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw expected(field, "text", node);
        }
        return Optional.of(node.asText());
    }

    String text(String field, String otherwise) throws DoorException {
        return text(field).orElse(otherwise);
    }

    boolean has(String field) {
        return root.hasNonNull(field);
    }

    long whole(String field, long otherwise) throws DoorException {
        return has(field) ? whole(field, root.path(field)) : otherwise;
    }

    int whole(String field, int otherwise, int least, int most) throws DoorException {
        long value = whole(field, otherwise);
        if (value < least || value > most) {
            throw DoorException.of(
                    "bad-value", "expected " + field + " of " + least + " to " + most + ", found " + value);
        }
        return (int) value;
    }

    float number(String field, float otherwise) throws DoorException {
        JsonNode node = root.path(field);
        if (!has(field)) {
            return otherwise;
        }
        if (!node.isNumber()) {
            throw expected(field, "a number", node);
        }
        return node.floatValue();
    }

    /** A list of whole numbers of a length. */
    List<Long> wholes(String field, int count) throws DoorException {
        JsonNode node = root.path(field);
        if (!node.isArray() || node.size() != count) {
            throw expected(field, "a list of " + count + " whole numbers", node);
        }
        List<Long> values = new ArrayList<>();
        for (JsonNode element : node) {
            values.add(whole(field, element));
        }
        return values;
    }

    private static long whole(String field, JsonNode node) throws DoorException {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw expected(field, "a whole number", node);
        }
        return node.asLong();
    }

    private static DoorException expected(String field, String what, JsonNode found) {
        String shown = found.isMissingNode() ? "none" : found.toString();
        return DoorException.of(
                "bad-value",
                "expected " + field + " to be " + what + ", found "
                        + (shown.length() > 60 ? shown.substring(0, 60) + "..." : shown));
    }
}
