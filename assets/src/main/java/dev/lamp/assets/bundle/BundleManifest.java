package dev.lamp.assets.bundle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a model bundle says about itself: {@code manifest.json}, read and written by the same class. Everything in it is
 * checked on construction, for a manifest may come from anywhere.
 *
 * @param formatVersion {@link #FORMAT_VERSION}
 * @param name letters, digits, dots and dashes, at most 64
 * @param frame size of every frame in pixels
 * @param framesPerSecond the rate the worlds were learned at, 1 to 120
 * @param colours the palette, each {@code #rrggbb}
 * @param tokens how frames become tokens
 * @param dynamics shape of the dynamics graph
 * @param actions one entry per latent action, by index
 * @param idleAction index of the action that does least
 * @param graphs by {@link GraphRole#key()}
 * @param files size and SHA-256 of every file in the bundle but the manifest
 * @param provenance where the bundle comes from
 */
public record BundleManifest(
        int formatVersion,
        String name,
        FrameSize frame,
        int framesPerSecond,
        List<String> colours,
        Tokens tokens,
        Dynamics dynamics,
        List<Action> actions,
        int idleAction,
        Map<String, Graph> graphs,
        Map<String, FileEntry> files,
        Provenance provenance) {

    /** The format that this version of Lamp reads and writes. */
    public static final int FORMAT_VERSION = 4;

    /** Name of the manifest inside a bundle. */
    public static final String FILE_NAME = "manifest.json";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_COLOURS = 256;
    /** Of one branch's keys: 64 MB. */
    private static final long MAX_MEMORY_NUMBERS = 1 << 24;

    private static final int MAX_WORLD_COLUMNS = 4096;
    /** Each branch remembers three numbers of every place: 12 MB. */
    private static final long MAX_WORLD_PLACES = 1 << 20;
    /** A pixel is drawn many times a second: 1024 x 1024. */
    private static final int MAX_PIXELS = 1 << 20;

    /**
     * How frames become tokens.
     *
     * @param patch side of the square that one token stands for, in pixels
     * @param codes number of codes
     */
    public record Tokens(int patch, int codes) {

        public Tokens {
            Checks.range("tokens.patch", patch, 1, 64);
            Checks.range("tokens.codes", codes, 2, 1 << 20);
        }
    }

    /**
     * Shape of the dynamics graph.
     *
     * @param layers L, 1 to 64
     * @param memory C, slots of remembered frames before the last one, 1 to 64
     * @param positions P, positions of a frame in the transformer
     * @param width E, width of keys and values, all heads together
     * @param worldColumns columns of the world whose tokens are remembered, those of the frame in their middle
     * @param maxSteps most MaskGIT steps per frame
     */
    public record Dynamics(int layers, int memory, int positions, int width, int worldColumns, int maxSteps) {

        public Dynamics {
            Checks.range("dynamics.layers", layers, 1, 64);
            Checks.range("dynamics.memory", memory, 1, 64);
            Checks.range("dynamics.positions", positions, 1, 4096);
            Checks.range("dynamics.width", width, 1, 4096);
            Checks.range("dynamics.worldColumns", worldColumns, 1, MAX_WORLD_COLUMNS);
            Checks.range("dynamics.maxSteps", maxSteps, 1, 256);
            long numbers = (long) layers * memory * positions * width;
            if (numbers > MAX_MEMORY_NUMBERS) {
                throw new IllegalArgumentException("expected layers, memory, positions and width to make at most "
                        + MAX_MEMORY_NUMBERS + " numbers, found " + numbers);
            }
        }
    }

    /**
     * One latent action as calibration saw it.
     *
     * @param name for people, such as {@code left}; at most 40 characters
     * @param dx mean motion to the right, in tiles
     * @param dy mean motion down, in tiles
     * @param share of all transitions in training video that were this action, 0 to 1
     */
    public record Action(String name, double dx, double dy, double share) {

        public Action {
            Checks.text("action name", name, 40);
            if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
                throw new IllegalArgumentException("expected a finite motion for action " + name);
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "expected a share of 0 to 1 for action " + name + ", found " + share);
            }
        }
    }

    /** A graph: its file and the names of its inputs and outputs. */
    public record Graph(String file, List<String> inputs, List<String> outputs) {

        public Graph {
            Checks.text("graph file", file, 100);
            inputs = List.copyOf(Checks.present("graph inputs", inputs));
            outputs = List.copyOf(Checks.present("graph outputs", outputs));
        }

        /** The entry of a role under the standard names. */
        public static Graph of(GraphRole role) {
            return new Graph(role.fileName(), role.inputs(), role.outputs());
        }
    }

    /** Size in bytes and SHA-256 in lower-case hexadecimal digits. */
    public record FileEntry(long bytes, String sha256) {

        public FileEntry {
            if (bytes < 0) {
                throw new IllegalArgumentException("expected a file size of 0 or more, found " + bytes);
            }
            if (!SHA_256.matcher(Checks.present("sha256", sha256)).matches()) {
                throw new IllegalArgumentException("expected a SHA-256 of 64 hexadecimal digits, found " + sha256);
            }
        }
    }

    /**
     * Where a bundle comes from.
     *
     * @param trained when training ended, ISO 8601
     * @param commit revision of the source, or "unknown"
     * @param seeds the range of level seeds it learned from
     * @param minutes training time in all
     * @param options data and model options by name
     * @param metrics results by name
     */
    public record Provenance(
            String trained,
            String commit,
            String seeds,
            double minutes,
            Map<String, String> options,
            Map<String, Double> metrics) {

        public Provenance {
            Checks.present("provenance.trained", trained);
            Checks.present("provenance.commit", commit);
            Checks.present("provenance.seeds", seeds);
            options = Checks.sorted("provenance.options", options);
            metrics = Checks.sorted("provenance.metrics", metrics);
        }

        /** For bundles of which nothing is known, such as those of tests. */
        public static Provenance unknown() {
            return new Provenance("unknown", "unknown", "unknown", 0, Map.of(), Map.of());
        }
    }

    public BundleManifest {
        if (formatVersion != FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    "expected format version " + FORMAT_VERSION + ", found " + formatVersion);
        }
        if (!NAME.matcher(Checks.present("name", name)).matches()) {
            throw new IllegalArgumentException("expected a name of letters, digits, dots and dashes, found " + name);
        }
        Checks.present("frame", frame);
        Checks.range("pixels of a frame", frame.pixels(), 1, MAX_PIXELS);
        Checks.range("framesPerSecond", framesPerSecond, 1, 120);
        colours = List.copyOf(Checks.present("colours", colours));
        Checks.range("number of colours", colours.size(), 1, MAX_COLOURS);
        for (String colour : colours) {
            if (!COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("expected a colour such as #1a2b3c, found " + colour);
            }
        }
        Checks.present("tokens", tokens);
        if (frame.width() % tokens.patch() != 0 || frame.height() % tokens.patch() != 0) {
            throw new IllegalArgumentException(
                    "expected a frame of whole patches of " + tokens.patch() + " pixels, found " + frame);
        }
        Checks.present("dynamics", dynamics);
        int columns = frame.width() / tokens.patch();
        if (dynamics.worldColumns() < columns || (dynamics.worldColumns() - columns) % 2 != 0) {
            throw new IllegalArgumentException("expected worldColumns of " + columns
                    + ", or more by an even number, found " + dynamics.worldColumns());
        }
        long places = (long) dynamics.worldColumns() * (frame.height() / tokens.patch());
        if (places > MAX_WORLD_PLACES) {
            throw new IllegalArgumentException("expected worldColumns and the rows of a frame to make at most "
                    + MAX_WORLD_PLACES + " places, found " + places);
        }
        actions = List.copyOf(Checks.present("actions", actions));
        Checks.range("number of actions", actions.size(), 1, 256);
        Checks.range("idleAction", idleAction, 0, actions.size() - 1);
        graphs = Checks.sorted("graphs", graphs);
        files = Checks.sorted("files", files);
        Checks.present("provenance", provenance);
    }

    /** The palette that pixels index. */
    @JsonIgnore
    public Palette palette() {
        return Palette.of(colours.stream()
                .mapToInt(colour -> Integer.parseInt(colour.substring(1), 16))
                .toArray());
    }

    /** Columns of tokens in a frame. */
    @JsonIgnore
    public int tokenColumns() {
        return frame.width() / tokens.patch();
    }

    /** Rows of tokens in a frame. */
    @JsonIgnore
    public int tokenRows() {
        return frame.height() / tokens.patch();
    }

    /** Places of the world that are remembered. */
    @JsonIgnore
    public int worldPlaces() {
        return dynamics.worldColumns() * tokenRows();
    }

    /** A palette as a manifest writes it. */
    public static List<String> coloursOf(Palette palette) {
        return IntStream.range(0, palette.size())
                .mapToObj(i -> String.format("#%06x", palette.rgb(i)))
                .toList();
    }

    /** This manifest with its actions described in another way. */
    public BundleManifest withActions(List<Action> newActions, int newIdle) {
        return new BundleManifest(
                formatVersion,
                name,
                frame,
                framesPerSecond,
                colours,
                tokens,
                dynamics,
                newActions,
                newIdle,
                graphs,
                files,
                provenance);
    }

    /** This manifest with other files. */
    public BundleManifest withFiles(Map<String, FileEntry> newFiles) {
        return new BundleManifest(
                formatVersion,
                name,
                frame,
                framesPerSecond,
                colours,
                tokens,
                dynamics,
                actions,
                idleAction,
                graphs,
                newFiles,
                provenance);
    }
}
