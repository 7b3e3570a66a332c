package dev.lamp.runtime.training;

import ai.djl.Device;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.actions.training.LatentActionTrainer;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.tokenizer.training.TokenizerOptions;
import dev.lamp.tokenizer.training.TokenizerTrainer;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.loop.ConsoleProgress;
import dev.lamp.tokenizer.training.loop.LoopOptions;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.loop.TrainingLoop;
import dev.lamp.tokenizer.training.loop.TrainingResult;
import dev.lamp.tokenizer.training.nn.MatrixProducts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one stage, or all of them from nothing to a bundle. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a stage for some minutes, going on from its last checkpoint if there is one.")
final class TrainCommand implements Callable<Integer> {

    private static final int LATENT_ACTION_LENGTH = 16;

    @Parameters(paramLabel = "STAGE", description = "all, tokenizer, latent-actions or dynamics.")
    private String stage;

    @Option(
            names = "--minutes",
            required = true,
            description = "Training time in all, earlier runs in the same folder counted in.")
    private double minutes;

    @Option(names = "--run", defaultValue = "runs/default", description = "Folder of the runs (${DEFAULT-VALUE}).")
    private Path run;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of weights and batches (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--device", defaultValue = "cpu", description = "cpu or cuda (${DEFAULT-VALUE}).")
    private String device;

    @Option(
            names = "--from",
            description = "Folder of other runs whose dynamics model to start from; its tokenizer may be another."
                    + " Latent actions are learned from nothing, and numbered as those of the other runs are.")
    private Path from;

    @Option(
            names = "--beside",
            paramLabel = "FOLDER",
            description = "With --from: runs that began with the same model as those and learned beside them, on"
                    + " another core; starts from the average of all. May be given more than once.")
    private List<Path> beside = List.of();

    @Option(names = "--clips", paramLabel = "FOLDER", description = "Learn from .clip files in place of the game.")
    private Path clips;

    @Option(names = "--scroll", paramLabel = "SHARE", description = "Share of scrolling clips, 0 to 1.")
    private Double scroll;

    @Option(names = "--drawn", paramLabel = "SHARE", description = "Share of drawn styles, 0 to 1.")
    private Double drawn;

    @Option(names = "--doodles", paramLabel = "SHARE", description = "Share of made-up styles, 0 to 1.")
    private Double doodles;

    @Option(
            names = "--crowded",
            paramLabel = "SHARE",
            description = "Share of levels full of blocks among those that tell what is possible, 0 to 1.")
    private Double crowded;

    @Option(
            names = "--products",
            defaultValue = "float32",
            description =
                    "Numbers that matrices are multiplied in: float32 or bfloat16 (default: ${DEFAULT-VALUE}). On a"
                            + " processor with AMX bfloat16 learns a quarter faster.")
    private String products;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "Highest learning rate of the dynamics model (0.002 from nothing, 0.0004 with --from).")
    private Double rate;

    @Option(
            names = "--wide",
            paramLabel = "NUMBERS",
            description = "Numbers inside each feed-forward of the dynamics model (512, or as the model to start from"
                    + " has); a wider one begins as that model and learns more, and a frame takes longer.")
    private Integer wide;

    @Option(
            names = "--only-possible",
            description = "Of the dynamics model, train only what foretells which actions are possible.")
    private boolean onlyPossible;

    @Option(
            names = "--only-incoming",
            description = "Of the dynamics model, train only what draws what comes in when the camera moves.")
    private boolean onlyIncoming;

    @Option(
            names = "--possible-from",
            paramLabel = "FOLDER",
            description =
                    "With --from: runs whose model foretells which actions are possible, for it may be trained apart.")
    private Path possibleFrom;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (from == null && (possibleFrom != null || !beside.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --from along with --possible-from and --beside, for the rest of the model");
        }
        if (rate != null && !(rate > 0)) {
            throw new ParameterException(spec.commandLine(), "expected a rate of more than 0, found " + rate);
        }
        if (wide != null && wide < 1) {
            throw new ParameterException(spec.commandLine(), "expected a width of 1 or more, found " + wide);
        }
        if (onlyPossible && onlyIncoming) {
            throw new ParameterException(spec.commandLine(), "expected --only-possible or --only-incoming, found both");
        }
        useProducts();
        Workspace workspace = new Workspace(run);
        boolean all = stage.equals("all");
        if (!(all ? trainAll() : train(chosen(), minutes))) {
            // To stop is what was asked for, and no error.
            System.out.println("stopped, as was asked; the same command goes on from here");
        } else if (all) {
            ExportCommand.export(workspace, "mine");
        }
        if (all) {
            forgetStops(workspace);
        }
        return 0;
    }

    private boolean trainAll() throws IOException {
        for (Stage each : Stage.values()) {
            if (!train(each, minutes * each.share())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whoever stops a run asks all its stages; the one to heed that speaks for the others, and none may be too late.
     */
    private static void forgetStops(Workspace workspace) throws IOException {
        for (Stage each : Stage.values()) {
            workspace.run(each).forgetStop();
        }
    }

    private Stage chosen() {
        for (Stage each : Stage.values()) {
            if (each.folder().equals(stage)) {
                return each;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "expected all, tokenizer, latent-actions or dynamics, found " + stage);
    }

    private void useProducts() {
        try {
            if (MatrixProducts.of(products) == MatrixProducts.BFLOAT16) {
                MatrixProducts.BFLOAT16.use();
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Device torch() {
        return switch (device) {
            case "cpu" -> Device.cpu();
            case "cuda" -> Device.gpu();
            default -> throw new ParameterException(spec.commandLine(), "expected cpu or cuda, found " + device);
        };
    }

    private boolean train(Stage each, double stageMinutes) throws IOException {
        Workspace workspace = new Workspace(run);
        Duration budget = Duration.ofMillis(Math.round(stageMinutes * 60_000));
        TokenizerOptions tokenizer = tokenizerOptions(workspace, stageMinutes);
        Map<String, String> config = new LinkedHashMap<>(each == Stage.TOKENIZER ? tokenizer.toMap() : Map.of());
        config.putAll(
                Map.of("stage", each.folder(), "seed", Long.toString(seed), "device", device, "products", products));
        LearningClips learned = LearningClips.of(data(workspace));
        config.putAll(learned.config());
        Ancestry ancestry = each == Stage.DYNAMICS ? ancestry(workspace) : Ancestry.NONE;
        putIfGiven(config, "rate", rate);
        putIfGiven(config, "wide", wide);
        config.putAll(ancestry.config());
        try (Trainee trainee = trainee(each, workspace, learned, tokenizer, ancestry)) {
            TrainingResult result = TrainingLoop.run(
                    trainee,
                    workspace.run(each),
                    LoopOptions.of(budget, config),
                    new ConsoleProgress(System.out, System.console() != null));
            return result.finished();
        }
    }

    private Origin origin() {
        return new Origin(from, beside, possibleFrom);
    }

    private Ancestry ancestry(Workspace workspace) throws IOException {
        return from == null ? Ancestry.of(workspace.run(Stage.DYNAMICS)) : Ancestry.after(origin());
    }

    /** Those of the run if it has begun; otherwise small ones where there is less than a minute to learn. */
    private static TokenizerOptions tokenizerOptions(Workspace workspace, double minutes) throws IOException {
        Map<String, String> known = workspace.run(Stage.TOKENIZER).readProperties("config.properties");
        if (known.containsKey("codes")) {
            return TokenizerOptions.of(known);
        }
        return minutes < 1 ? TokenizerOptions.quick() : TokenizerOptions.standard();
    }

    /** What was asked for; else what this workspace has been learning from; else the game as it is. */
    private Map<String, String> data(Workspace workspace) throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        putIfGiven(asked, LearningClips.FOLDER, clips == null ? null : clips.toAbsolutePath());
        putIfGiven(asked, GameClips.SCROLL, scroll);
        putIfGiven(asked, GameClips.DRAWN, drawn);
        putIfGiven(asked, GameClips.DOODLES, doodles);
        putIfGiven(asked, GameClips.CROWDED, crowded);
        return asked.isEmpty() ? workspace.data() : asked;
    }

    private static void putIfGiven(Map<String, String> map, String key, Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    private DynamicsStage.Part part() {
        return onlyPossible
                ? DynamicsStage.Part.POSSIBLE
                : onlyIncoming ? DynamicsStage.Part.INCOMING : DynamicsStage.Part.ALL;
    }

    private Trainee trainee(
            Stage each, Workspace workspace, LearningClips learned, TokenizerOptions tokenizer, Ancestry ancestry)
            throws IOException {
        Device torch = torch();
        return switch (each) {
            case TOKENIZER ->
                new TokenizerTrainer(
                        new VideoTokenizer(tokenizer, StandardPalette.PALETTE, torch), learned.tokenizerData(), 1);
            case LATENT_ACTIONS -> latentActions(learned.ofWorlds(), torch);
            case DYNAMICS ->
                new DynamicsStage(workspace, learned, torch, seed, part(), new DynamicsStage.Choices(rate, wide))
                        .trainee(from == null ? null : origin(), ancestry);
        };
    }

    private Trainee latentActions(LearningClips learned, Device torch) throws IOException {
        LatentActionTrainer trainer =
                new LatentActionTrainer(clip -> learned.clip(clip, LATENT_ACTION_LENGTH), torch, seed);
        if (from == null) {
            return trainer;
        }
        Path others = new Workspace(from).run(Stage.LATENT_ACTIONS).path();
        return trainer.numberedLike(LatentActionLabels.load(others, torch));
    }
}
