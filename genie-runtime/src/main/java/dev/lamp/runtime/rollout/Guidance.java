package dev.lamp.runtime.rollout;

/** Where the actions of a free rollout come from. */
public enum Guidance {
    /** The latent action model looked at the true clip: the real measurement. */
    INFERRED("inferred actions"),
    /** Inferred from another clip: what is right by luck. */
    SHUFFLED("another clip's actions"),
    /** The idle action throughout: what is right without steering. */
    CONSTANT("always the idle action"),
    /** Drawn evenly at every step: the other side of delta-PSNR. */
    RANDOM("random actions");

    private final String label;

    Guidance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
