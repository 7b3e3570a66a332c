package dev.lamp.tokenizer.training.loop;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything a run needs to go on: numbers by name and facts by name. Parameters are under {@code model/}, the
 * optimiser's state under {@code optimiser/}.
 *
 * @param facts update count, elapsed time, the trainee's state
 * @param tensors numbers by name, in order
 */
public record Checkpoint(Map<String, String> facts, Map<String, Tensor> tensors) {

    private static final String MODEL = "model/";
    private static final String OPTIMISER = "optimiser/";
    private static final String STATE = "state.";

    public Checkpoint {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** Takes a trainee's present state. */
    public static Checkpoint of(Trainee trainee, long updates, long elapsedNanos) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", trainee.name());
        facts.put("updates", Long.toString(updates));
        facts.put("elapsedNanos", Long.toString(elapsedNanos));
        trainee.state().forEach((key, value) -> facts.put(STATE + key, value));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        trainee.parameters().save().forEach((key, value) -> tensors.put(MODEL + key, value));
        trainee.optimiser().save().forEach((key, value) -> tensors.put(OPTIMISER + key, value));
        return new Checkpoint(facts, tensors);
    }

    /** Puts a trainee into this state. */
    public void restore(Trainee trainee) {
        if (!trainee.name().equals(facts.get("name"))) {
            throw new IllegalArgumentException(
                    "expected a checkpoint of " + trainee.name() + ", found one of " + facts.get("name"));
        }
        trainee.parameters().load(model());
        trainee.optimiser().load(under(OPTIMISER));
        Map<String, String> state = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (key.startsWith(STATE)) {
                state.put(key.substring(STATE.length()), value);
            }
        });
        trainee.restore(state);
    }

    /** The model's parameters by name. */
    public Map<String, Tensor> model() {
        return under(MODEL);
    }

    public long updates() {
        return Long.parseLong(facts.get("updates"));
    }

    /** Training time spent so far. */
    public long elapsedNanos() {
        return Long.parseLong(facts.get("elapsedNanos"));
    }

    private Map<String, Tensor> under(String prefix) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        tensors.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
