package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * Foretells what comes into the picture when the camera moves: the outermost column, token by token from top to bottom,
 * each from those above it and from what lies inward. What comes in cannot be known, only drawn; and what is drawn side
 * by side, as MaskGIT does, does not fit together where the chance of each part is small: half a ladder here, the end
 * of a platform there. One after the other (van den Oord et al. 2016) the parts of a column know each other.
 *
 * <p>It needs no actions and no history, only frames of video in which the camera moves. It borrows the dynamics
 * model's token embeddings and does not change them.
 *
 * <p>Dimensions: C columns, n = 16 tokens of a column, K codes, w = 192.
 */
public final class IncomingColumns {

    /** What the names of all parameters begin with. */
    public static final String PREFIX = "incoming.";
    /** Columns that are looked at, from the one beside it inwards. */
    public static final int INWARD = 4;
    /** How many rows up and down are looked at in those. */
    public static final int REACH = 3;
    /** Tokens above that are looked at. */
    public static final int ABOVE = 5;
    /** Tokens that are looked at in the columns beside it. */
    public static final int AROUND = INWARD * (2 * REACH + 1);
    /** The first column whose tokens tell what kind of world it is, and the first that do not any more. */
    public static final int FIRST_SEEN = 3;

    public static final int END_SEEN = DynamicsConfig.GRID - FIRST_SEEN;
    /** Tokens that tell what kind of world it is. */
    public static final int SEEN = DynamicsConfig.GRID * (END_SEEN - FIRST_SEEN);

    private static final int WIDTH = 192;
    private static final int NARROW = 64;
    private static final double SPREAD = 0.5;

    private final ParameterSet parameters;
    private final EmbeddingTable tokens;
    private final Linear around;
    private final Linear above;
    private final Linear world;
    private final EmbeddingTable places;
    private final Linear inner;
    private final Linear narrow;
    private final Linear names;

    /** @param tokens the dynamics model's */
    IncomingColumns(ParameterSet parameters, DynamicsConfig config, EmbeddingTable tokens) {
        this.parameters = parameters;
        this.tokens = tokens;
        long e = config.tokenWidth();
        around = Linear.create(parameters, PREFIX + "around", AROUND * e, WIDTH);
        above = Linear.unbiased(parameters, PREFIX + "above", ABOVE * e, WIDTH);
        world = Linear.unbiased(parameters, PREFIX + "world", e, WIDTH);
        places = EmbeddingTable.create(parameters, PREFIX + "place", 2L * DynamicsConfig.GRID, WIDTH, SPREAD);
        inner = Linear.create(parameters, PREFIX + "inner", WIDTH, WIDTH);
        narrow = Linear.create(parameters, PREFIX + "narrow", WIDTH, NARROW);
        names = Linear.create(parameters, PREFIX + "names", NARROW, config.codes());
        parameters.ones(PREFIX + "present", 1);
    }

    /** Scores of all codes before the softmax, C x 16 x K, each as if all tokens above were known. */
    NDArray scores(ColumnBatch batch, int codes, NDManager manager) {
        long c = batch.count();
        int n = DynamicsConfig.GRID;
        NDArray aroundCnw = around.forward(embedded(manager.create(batch.around(), new Shape(c, n, AROUND))));
        NDArray aboveCnw = above.forward(embedded(manager.create(batch.above(), new Shape(c, n, ABOVE))));
        NDArray seenCse = EmbeddingTable.rows(frozen(), manager.create(batch.seen(), new Shape(c, SEEN)));
        NDArray worldC1w = world.forward(seenCse.mean(new int[] {1}, true));
        NDArray placeCnw = places.forward(manager.create(batch.places(), new Shape(c, n)));
        NDArray xCnw = Functions.gelu(aroundCnw.add(aboveCnw).add(worldC1w).add(placeCnw));
        NDArray yCnw = xCnw.add(Functions.gelu(inner.forward(xCnw)));
        NDArray presentC1K = manager.create(batch.present(codes), new Shape(c, 1, codes));
        return names.forward(Functions.gelu(narrow.forward(yCnw)))
                .add(presentC1K.mul(parameters.get(PREFIX + "present")));
    }

    private NDArray embedded(NDArray idsCnk) {
        NDArray embeddedCnke = EmbeddingTable.rows(frozen(), idsCnk);
        Shape shape = idsCnk.getShape();
        return embeddedCnke.reshape(shape.get(0), shape.get(1), -1);
    }

    private NDArray frozen() {
        return tokens.table().stopGradient();
    }
}
