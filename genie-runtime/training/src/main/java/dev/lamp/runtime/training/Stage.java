package dev.lamp.runtime.training;

/** The three models in the order they are learned; each needs those before it. */
public enum Stage {
    TOKENIZER("tokenizer", 0.05),
    LATENT_ACTIONS("latent-actions", 0.20),
    DYNAMICS("dynamics", 0.75);

    private final String folder;
    private final double share;

    Stage(String folder, double share) {
        this.folder = folder;
        this.share = share;
    }

    /** Name of the stage on the command line and of its run folder. */
    public String folder() {
        return folder;
    }

    /** Share of the time when all stages are trained in one go. */
    public double share() {
        return share;
    }
}
