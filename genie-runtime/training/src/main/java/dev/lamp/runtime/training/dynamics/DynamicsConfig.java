package dev.lamp.runtime.training.dynamics;

/**
 * Shape of a dynamics model.
 *
 * @param codes K, size of the token vocabulary
 * @param tokenWidth e, numbers per token embedding
 * @param width d, numbers per position
 * @param layers blocks of spatial attention, temporal attention and feed-forward
 * @param heads attention heads; divides {@code width}
 * @param wide numbers inside a block's feed-forward
 * @param context C + 1, how many past frames a frame may look back on
 */
public record DynamicsConfig(int codes, int tokenWidth, int width, int layers, int heads, int wide, int context) {

    /** Tokens a side of the frame. */
    public static final int GRID = 16;
    /** Tokens of a frame. */
    public static final int TOKENS = GRID * GRID;
    /** Columns of the world that are remembered, those of the frame in their middle. */
    public static final int WORLD = 128;
    /** Columns of the world that are remembered on either side of the frame. */
    public static final int BEYOND = (WORLD - GRID) / 2;
    /** Places of the world that are remembered, row-major. */
    public static final int PLACES = GRID * WORLD;
    /** Tokens a side of a packed position. */
    public static final int PACK = 2;
    /** Positions a side of the frame. */
    public static final int SIDE = GRID / PACK;
    /** Positions of a frame. */
    public static final int POSITIONS = SIDE * SIDE;
    /** Tokens of a position. */
    public static final int PACKED = PACK * PACK;
    /** Tokens in the 3 x 3 positions around a position. */
    public static final int NEIGHBOURHOOD = 9 * PACKED;
    /** How far away, in tokens, a token may be copied from. */
    public static final int REACH = 3;
    /** Places in one past frame that a token may be copied from. */
    public static final int WINDOW = (2 * REACH + 1) * (2 * REACH + 1);
    /**
     * What a token may be copied from: places in the two frames before, the two codes that its own place remembers, and
     * those that the places to the left and right of it usually show, which the camera may put there.
     */
    public static final int CANDIDATES = 2 * WINDOW + 4;
    /** How many of the likeliest candidates tell the vocabulary head what is there to be changed. */
    public static final int SOURCES = 4;
    /** Numbers per token in the vocabulary head. */
    public static final int VOCABULARY_WIDTH = 64;
    /** Latent actions. */
    public static final int ACTIONS = 8;

    public DynamicsConfig {
        if (codes < 2 || tokenWidth < 1 || width < 1 || layers < 1 || heads < 1 || wide < 1 || context < 1) {
            throw new IllegalArgumentException(
                    "expected positive sizes, found codes " + codes + ", token width " + tokenWidth + ", width " + width
                            + ", layers " + layers + ", heads " + heads + ", wide " + wide + ", context " + context);
        }
        if (width % heads != 0) {
            throw new IllegalArgumentException("expected a width that " + heads + " heads divide, found " + width);
        }
    }

    /** The default: plays at an interactive rate on two cores. */
    public static DynamicsConfig standard(int codes) {
        return new DynamicsConfig(codes, 32, 128, 6, 4, 512, 8);
    }

    /** The same with other numbers inside each feed-forward. */
    public DynamicsConfig withWide(int numbers) {
        return new DynamicsConfig(codes, tokenWidth, width, layers, heads, numbers, context);
    }

    /** Which place of the world the frame shows at a row-major token. */
    public static int place(int token) {
        return token / GRID * WORLD + BEYOND + token % GRID;
    }

    /** The id that stands for a token still to be drawn. */
    public int maskId() {
        return codes;
    }

    /** The id that stands for a place outside the frame. */
    public int borderId() {
        return codes + 1;
    }
}
