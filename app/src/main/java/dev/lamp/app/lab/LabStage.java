package dev.lamp.app.lab;

/** The models of a run in the order they are learned; the names are those of the training command and its folders. */
public enum LabStage {
    TOKENIZER("Tokenizer", "tokenizer", 0.05),
    LATENT_ACTIONS("Latent actions", "latent-actions", 0.20),
    DYNAMICS("Dynamics", "dynamics", 0.75);

    private final String title;
    private final String folder;
    private final double share;

    LabStage(String title, String folder, double share) {
        this.title = title;
        this.folder = folder;
        this.share = share;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Name of its folder within a run. */
    public String folder() {
        return folder;
    }

    /** Its share of the time. */
    public double share() {
        return share;
    }
}
