package dev.lamp.assets.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lamp.assets.bundle.BundleException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes {@link BundleManifest} as JSON. Strict: unknown, missing and repeated fields are errors. */
final class ManifestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    static byte[] write(BundleManifest manifest) {
        try {
            return MAPPER.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a manifest always has a JSON form", e);
        }
    }

    static BundleManifest read(byte[] json) throws BundleException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isObject()) {
                throw new IOException("it is not a JSON object");
            }
            checkVersion(tree.path("formatVersion"));
            return MAPPER.treeToValue(tree, BundleManifest.class);
        } catch (IOException e) {
            throw new BundleException(
                    Problem.INVALID_MANIFEST,
                    "The manifest of this model bundle is not valid: " + rootMessage(e) + ".",
                    "Get the bundle again from where it came from.",
                    e);
        }
    }

    private static void checkVersion(JsonNode version) throws BundleException {
        if (!version.isIntegralNumber()) {
            return;
        }
        if (version.asLong() < BundleManifest.FORMAT_VERSION) {
            throw new BundleException(
                    Problem.INVALID_MANIFEST,
                    "This model bundle has format " + version.asText() + ", which was replaced; this Lamp reads format "
                            + BundleManifest.FORMAT_VERSION + ".",
                    "Export it again from the runs it was made of, or get a bundle made for this version.");
        }
        if (version.asLong() > BundleManifest.FORMAT_VERSION) {
            throw new BundleException(
                    Problem.NEWER_FORMAT,
                    "This model bundle has format " + version.asText() + "; this Lamp reads format "
                            + BundleManifest.FORMAT_VERSION + ".",
                    "Update Lamp, or get a bundle made for this version.");
        }
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
