package dev.lamp.assets.bundle;

import java.util.List;

/**
 * The graphs of a bundle, format version 4, with the names of their inputs and outputs in order. Exporter and runtime
 * both read the contract from here. Letters: B batch, L layers, C memory slots, P positions, E width, S steps.
 */
public enum GraphRole {
    /** pixels uint8 [B, 64, 64] to tokens int32 [B, 256]. */
    TOKENIZER_ENCODER("tokenizer-encoder", List.of("pixels"), List.of("tokens")),

    /** tokens int32 [B, 256] to pixels uint8 [B, 64, 64]. */
    TOKENIZER_DECODER("tokenizer-decoder", List.of("tokens"), List.of("pixels")),

    /**
     * pixels uint8 [B, 4, 64, 64] (earlier, before, current, next) to action int32 [B] and embedding float32 [B, 4].
     */
    LATENT_ACTIONS("latent-actions", List.of("pixels"), List.of("action", "embedding")),

    /**
     * One drawn frame. Inputs: tokens and previous int32 [B, 256] (frames t-1 and t-2), places int32 [B, 3, 256] (what
     * each place remembered before t-1: usual code, its votes, former code), action int32 [B], keys and values float32
     * [B, L, C, P, E], ages int32 [B, C] (0 = empty slot), noise float32 [S, B, 2, 256], steps int64, temperature
     * float32, order float32. Outputs: next_tokens int32 [B, 256], pixels uint8 [B, 64, 64], confidence float32 [B,
     * 256], new_places int32 [B, 3, 256], new_keys and new_values float32 [B, L, P, E].
     */
    DYNAMICS(
            "dynamics",
            List.of(
                    "tokens",
                    "previous",
                    "places",
                    "action",
                    "keys",
                    "values",
                    "ages",
                    "noise",
                    "steps",
                    "temperature",
                    "order"),
            List.of("next_tokens", "pixels", "confidence", "new_places", "new_keys", "new_values"));

    private final String key;
    private final List<String> inputs;
    private final List<String> outputs;

    GraphRole(String key, List<String> inputs, List<String> outputs) {
        this.key = key;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The name of this graph in a manifest. */
    public String key() {
        return key;
    }

    /** The file that this graph lies in. */
    public String fileName() {
        return key + ".onnx";
    }

    public List<String> inputs() {
        return inputs;
    }

    public List<String> outputs() {
        return outputs;
    }
}
