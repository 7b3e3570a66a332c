package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), bias correction per parameter, and clipping of the
 * gradients' common norm. Decay touches matrices only: parameters whose name ends in {@code weight}. Its state can be
 * saved and loaded.
 *
 * <p>Not thread-safe.
 */
public final class AdamW {

    private static final String WEIGHT = "weight";

    private final ParameterSet parameters;
    private final AdamWOptions options;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private final Map<String, Double> timesByPrefix = new LinkedHashMap<>();

    public AdamW(ParameterSet parameters, AdamWOptions options) {
        this.parameters = parameters;
        this.options = options;
    }

    /** Lets every parameter whose name starts with the prefix learn so many times as fast. */
    public void hurry(String prefix, double times) {
        timesByPrefix.put(prefix, times);
    }

    /**
     * Moves every learning parameter against its gradient and clears the gradients.
     *
     * @param step the open step in which the gradients were made
     * @param learningRate more than 0
     * @return norm of all gradients together before clipping; if it is not finite nothing was moved
     */
    public double update(Step step, double learningRate) {
        if (step.owner() != parameters || step.isClosed()) {
            throw new IllegalArgumentException("expected an open step of this optimiser's parameters");
        }
        List<String> learning = parameters.learning();
        double norm = norm(step, learning);
        if (Double.isFinite(norm)) {
            double scale = norm > options.clip() ? options.clip() / norm : 1;
            for (String name : learning) {
                move(name, scale, learningRate * times(name));
            }
        }
        for (String name : learning) {
            JniUtils.zeroGrad((PtNDArray) parameters.get(name));
        }
        return norm;
    }

    /** All that must be kept to go on after a restart. */
    public Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        moments.forEach((name, moment) -> {
            saved.put(name + "/first", new Tensor(moment.first.getShape().getShape(), moment.first.toFloatArray()));
            saved.put(name + "/second", new Tensor(moment.second.getShape().getShape(), moment.second.toFloatArray()));
            saved.put(name + "/updates", Tensor.scalar(moment.updates));
        });
        return saved;
    }

    /** Restores what {@link #save()} gave; parameters without saved state start afresh. */
    public void load(Map<String, Tensor> saved) {
        for (String name : parameters.names()) {
            Tensor first = saved.get(name + "/first");
            Tensor second = saved.get(name + "/second");
            Tensor updates = saved.get(name + "/updates");
            if (first != null && second != null && updates != null) {
                Moments moment = moments(name);
                moment.first.set(first.data());
                moment.second.set(second.data());
                moment.updates = (int) updates.data()[0];
            }
        }
    }

    private double norm(Step step, List<String> learning) {
        NDArray total = step.manager().zeros(new Shape(1));
        for (String name : learning) {
            total.addi(parameters.get(name).getGradient().square().sum());
        }
        return Math.sqrt(total.toFloatArray()[0]);
    }

    private void move(String name, double scale, double learningRate) {
        NDArray parameter = parameters.get(name);
        NDArray gradient = parameter.getGradient().mul((float) scale);
        Moments moment = moments(name);
        moment.updates++;
        moment.first.muli((float) options.firstDecay()).addi(gradient.mul((float) (1 - options.firstDecay())));
        gradient.muli(gradient).muli((float) (1 - options.secondDecay()));
        moment.second.muli((float) options.secondDecay()).addi(gradient);
        double firstCorrection = 1 - Math.pow(options.firstDecay(), moment.updates);
        double secondCorrection = 1 - Math.pow(options.secondDecay(), moment.updates);
        // A result belongs to its first operand's manager: start from arrays of the step, never from the moments.
        NDArray root = gradient.muli(0)
                .addi(moment.second)
                .divi((float) secondCorrection)
                .sqrt();
        NDArray change = gradient.muli(0).addi(moment.first).divi(root.addi((float) options.epsilon()));
        change.muli((float) (learningRate / firstCorrection));
        if (name.endsWith(WEIGHT) && options.weightDecay() > 0) {
            parameter.muli((float) (1 - learningRate * options.weightDecay()));
        }
        parameter.subi(change);
    }

    private double times(String name) {
        return timesByPrefix.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
    }

    private Moments moments(String name) {
        return moments.computeIfAbsent(name, key -> {
            Shape shape = parameters.get(key).getShape();
            return new Moments(parameters.root().zeros(shape), parameters.root().zeros(shape));
        });
    }

    private static final class Moments {
        private final NDArray first;
        private final NDArray second;
        private int updates;

        private Moments(NDArray first, NDArray second) {
            this.first = first;
            this.second = second;
        }
    }
}
