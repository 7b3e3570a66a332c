package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Starts a dynamics model from a trained one whose tokenizer may be another. What belongs to a code goes to the code
 * with the same codeword; codes that are new, and parameters that the other model lacks, keep their first values.
 * Blocks that it lacks, and what its feed-forwards lack, add nothing at first, so a model may grow deeper and wider and
 * still knows all that the other knew.
 */
public final class WarmStart {

    private static final Set<String> ROWS_BY_CODE = Set.of("tokenEmbedding.table", "heads.sources.table");
    private static final Set<String> COLUMNS_BY_CODE =
            Set.of("heads.vocabulary.weight", "heads.vocabulary.bias", "incoming.names.weight", "incoming.names.bias");
    private static final String OFFSETS = "heads.offsets.";
    /** What a block adds to the stream goes through one of these. */
    private static final Set<String> OUT_OF_A_BLOCK =
            Set.of("spatial.out.weight", "temporal.out.weight", "ffn.narrow.weight");

    /** What grows with the numbers inside a feed-forward: by columns, or by rows where it leads out again. */
    private static final Set<String> INSIDE_A_FEED_FORWARD =
            Set.of("ffn.wide.weight", "ffn.wide.bias", "ffn.narrow.weight");

    private static final String OUT_OF_A_FEED_FORWARD = "ffn.narrow.weight";

    private final Map<String, Tensor> trained;
    private final int[] codesOfTrained;

    /**
     * @param trained the other model's parameters
     * @param codesOfTrained for each code the same one of the other model, or -1
     */
    public WarmStart(Map<String, Tensor> trained, int[] codesOfTrained) {
        this.trained = Map.copyOf(trained);
        this.codesOfTrained = codesOfTrained.clone();
    }

    /** Overwrites the parameters of a fresh model as far as the trained one knows better. */
    public void into(ParameterSet fresh) {
        Map<String, Tensor> started = new LinkedHashMap<>();
        fresh.save().forEach((name, tensor) -> started.put(name, started(name, tensor)));
        fresh.load(started);
    }

    private Tensor started(String name, Tensor fresh) {
        Tensor known = trained.get(name);
        String ofBlock = name.substring(name.indexOf('.') + 1);
        if (known == null) {
            return OUT_OF_A_BLOCK.contains(ofBlock) ? nothing(fresh) : fresh;
        }
        if (ROWS_BY_CODE.contains(name)) {
            return byRows(fresh, known);
        }
        if (COLUMNS_BY_CODE.contains(name)) {
            return byColumns(fresh, known, codesOfTrained, name.endsWith("bias"));
        }
        if (name.startsWith(OFFSETS)) {
            return withNeighbours(byColumns(fresh, known, sameCandidates(fresh, known), false), known);
        }
        if (INSIDE_A_FEED_FORWARD.contains(ofBlock)) {
            return widened(name, fresh, known);
        }
        if (fresh.data().length != known.data().length) {
            throw new IllegalArgumentException("expected " + fresh.data().length + " numbers of " + name
                    + " as the model to start has them, found " + known.data().length);
        }
        return known;
    }

    /** Rows of codes, then those of special ids, which both tables have at their end. */
    private Tensor byRows(Tensor fresh, Tensor known) {
        int width = Math.toIntExact(fresh.shape()[1]);
        int rows = Math.toIntExact(fresh.shape()[0]);
        int special = rows - codesOfTrained.length;
        int knownRows = Math.toIntExact(known.shape()[0]);
        float[] data = fresh.data().clone();
        for (int row = 0; row < rows; row++) {
            int from = row < codesOfTrained.length
                    ? codesOfTrained[row]
                    : knownRows - special + row - codesOfTrained.length;
            if (from >= 0) {
                System.arraycopy(known.data(), from * width, data, row * width, width);
            }
        }
        return new Tensor(fresh.shape(), data);
    }

    private static Tensor widened(String name, Tensor fresh, Tensor known) {
        if (fresh.data().length < known.data().length) {
            throw new IllegalArgumentException("expected a model at least as wide as the one to start from, found "
                    + fresh.data().length + " numbers of " + name + " in place of " + known.data().length);
        }
        return name.endsWith(OUT_OF_A_FEED_FORWARD)
                ? withFirstRows(nothing(fresh), known)
                : byColumns(fresh, known, firstOf(fresh, known), false);
    }

    private static Tensor nothing(Tensor fresh) {
        return new Tensor(fresh.shape(), new float[fresh.data().length]);
    }

    private static Tensor withFirstRows(Tensor fresh, Tensor known) {
        float[] data = fresh.data().clone();
        System.arraycopy(known.data(), 0, data, 0, known.data().length);
        return new Tensor(fresh.shape(), data);
    }

    /** The columns that the other has, and none for those after them. */
    private static int[] firstOf(Tensor fresh, Tensor known) {
        int[] columns = new int[columns(fresh)];
        Arrays.setAll(columns, i -> i < columns(known) ? i : -1);
        return columns;
    }

    private static int columns(Tensor tensor) {
        long[] shape = tensor.shape();
        return Math.toIntExact(shape[shape.length - 1]);
    }

    private static Tensor byColumns(Tensor fresh, Tensor known, int[] columns, boolean averageElsewhere) {
        int width = columns.length;
        int knownWidth = columns(known);
        float[] data = fresh.data().clone();
        float average = average(known.data());
        for (int i = 0; i < data.length; i++) {
            int from = columns[i % width];
            if (from >= 0) {
                data[i] = known.data()[i / width * knownWidth + from];
            } else if (averageElsewhere) {
                data[i] = average;
            }
        }
        return new Tensor(fresh.shape(), data);
    }

    /** Candidates are numbered alike; a model may have more of them per token than another. */
    private static int[] sameCandidates(Tensor fresh, Tensor known) {
        int count = columns(fresh) / DynamicsConfig.PACKED;
        int knownCount = columns(known) / DynamicsConfig.PACKED;
        int[] columns = new int[count * DynamicsConfig.PACKED];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i % count < knownCount ? i / count * knownCount + i % count : -1;
        }
        return columns;
    }

    /**
     * What the places beside a token's own remember is copied where the camera comes from there and where a place's own
     * memory would have been, had it stood still, if the other model does not know such candidates.
     */
    private static Tensor withNeighbours(Tensor started, Tensor known) {
        int count = DynamicsConfig.CANDIDATES;
        int own = 2 * DynamicsConfig.WINDOW;
        int still = DynamicsConfig.WINDOW / 2;
        int knownCount = columns(known) / DynamicsConfig.PACKED;
        if (knownCount != own + 2) {
            return started;
        }
        float[] data = started.data().clone();
        for (int token = 0; token < data.length; token += count) {
            for (int side = 0; side < 2; side++) {
                float camera = data[token + still + 2 * side - 1];
                data[token + own + 2 + side] = data[token + own] - data[token + still] + camera;
            }
        }
        return new Tensor(started.shape(), data);
    }

    private static float average(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }
}
