package dev.lamp.assets.platformer;

/**
 * What kind of clips to make.
 *
 * @param length frames in a clip, 1 to 100,000
 * @param scrollShare share of clips with the scrolling camera, 0 to 1; the others are rooms
 * @param drawnShare share of the other clips than doodles in hand-drawn styles, 0 to 1
 * @param doodleShare share of clips in a theme made up from their seed, 0 to 1
 * @param levels what levels have more of than usual
 * @param players who plays
 */
public record ClipOptions(
        int length, double scrollShare, double drawnShare, double doodleShare, Levels levels, Players players) {

    private static final int MAX_LENGTH = 100_000;

    /**
     * What levels have more of than usual.
     *
     * @param crowdedShare share of levels in which many a block is in the way, 0 to 1
     * @param livelyShare share of the other levels in which there are more enemies and coins than usual, 0 to 1
     */
    public record Levels(double crowdedShare, double livelyShare) {

        public Levels {
            requireShare("crowdedShare", crowdedShare);
            requireShare("livelyShare", livelyShare);
        }
    }

    /**
     * Who plays; otherwise random holds.
     *
     * @param explorerShare share of the time that the purposeful explorer plays, 0 to 1
     * @param pacerShare share of the rest of the time that the pacer plays, 0 to 1
     * @param wildShare share of clips in which keys are random at every step instead, and have been for a while, 0 to 1
     * @param climberShare share of the other clips that begin on a ladder with a climb, 0 to 1
     */
    public record Players(double explorerShare, double pacerShare, double wildShare, double climberShare) {

        public Players {
            requireShare("explorerShare", explorerShare);
            requireShare("pacerShare", pacerShare);
            requireShare("wildShare", wildShare);
            requireShare("climberShare", climberShare);
        }
    }

    public ClipOptions {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("expected a length of 1 to " + MAX_LENGTH + " frames, found " + length);
        }
        requireShare("scrollShare", scrollShare);
        requireShare("drawnShare", drawnShare);
        requireShare("doodleShare", doodleShare);
    }

    /** The usual mix: 16 frames, 38 % scrolling, 12 % doodles, 30 % of the rest drawn, usual levels. */
    public static ClipOptions training() {
        return new ClipOptions(16, 0.38, 0.3, 0.12, new Levels(0, 0), new Players(0.3, 0, 0, 0));
    }

    public ClipOptions withLength(int frames) {
        return new ClipOptions(frames, scrollShare, drawnShare, doodleShare, levels, players);
    }

    /** The same clips with one camera only. */
    public ClipOptions with(Camera camera) {
        return new ClipOptions(length, camera == Camera.SCROLL ? 1 : 0, drawnShare, doodleShare, levels, players);
    }

    /** The same clips with another share of hand-drawn styles among those that are not doodles. */
    public ClipOptions withDrawnShare(double share) {
        return new ClipOptions(length, scrollShare, share, doodleShare, levels, players);
    }

    /** The same clips with another share of doodles; 0 leaves the curated themes. */
    public ClipOptions withDoodleShare(double share) {
        return new ClipOptions(length, scrollShare, drawnShare, share, levels, players);
    }

    /** The same clips with another share of crowded levels. */
    public ClipOptions withCrowdedShare(double share) {
        return with(new Levels(share, levels.livelyShare()));
    }

    /** The same clips with another share of lively levels among those that are not crowded. */
    public ClipOptions withLivelyShare(double share) {
        return with(new Levels(levels.crowdedShare(), share));
    }

    /** The same clips with another share of pacers in the time in which nobody explores. */
    public ClipOptions withPacerShare(double share) {
        return with(new Players(players.explorerShare(), share, players.wildShare(), players.climberShare()));
    }

    /** The same clips with another share of those that are played wildly. */
    public ClipOptions withWildShare(double share) {
        return with(new Players(players.explorerShare(), players.pacerShare(), share, players.climberShare()));
    }

    /** The same clips with another share of those, among the others than wild ones, that begin with a climb. */
    public ClipOptions withClimberShare(double share) {
        return with(new Players(players.explorerShare(), players.pacerShare(), players.wildShare(), share));
    }

    private ClipOptions with(Players others) {
        return new ClipOptions(length, scrollShare, drawnShare, doodleShare, levels, others);
    }

    private ClipOptions with(Levels others) {
        return new ClipOptions(length, scrollShare, drawnShare, doodleShare, others, players);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 to 1, found " + share);
        }
    }
}
