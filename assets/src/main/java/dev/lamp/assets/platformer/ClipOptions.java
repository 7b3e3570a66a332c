package dev.lamp.assets.platformer;

/**
 * What kind of clips to make.
 *
 * @param length frames in a clip, 1 to 100,000
 * @param scrollShare share of clips with the scrolling camera, 0 to 1; the others are rooms
 * @param drawnShare share of the other clips than doodles in hand-drawn styles, 0 to 1
 * @param doodleShare share of clips in a theme made up from their seed, 0 to 1
 * @param crowdedShare share of levels in which many a block is in the way, 0 to 1
 * @param livelyShare share of the other levels in which there are more enemies and coins than usual, 0 to 1
 * @param explorerShare share of the time that the purposeful explorer plays, 0 to 1; otherwise others
 * @param pacerShare share of the rest of the time that the pacer plays, 0 to 1; otherwise random holds
 */
public record ClipOptions(
        int length,
        double scrollShare,
        double drawnShare,
        double doodleShare,
        double crowdedShare,
        double livelyShare,
        double explorerShare,
        double pacerShare) {

    private static final int MAX_LENGTH = 100_000;

    public ClipOptions {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("expected a length of 1 to " + MAX_LENGTH + " frames, found " + length);
        }
        requireShare("scrollShare", scrollShare);
        requireShare("drawnShare", drawnShare);
        requireShare("doodleShare", doodleShare);
        requireShare("crowdedShare", crowdedShare);
        requireShare("livelyShare", livelyShare);
        requireShare("explorerShare", explorerShare);
        requireShare("pacerShare", pacerShare);
    }

    /** The usual mix: 16 frames, 38 % scrolling, 12 % doodles, 30 % of the rest drawn, usual levels. */
    public static ClipOptions training() {
        return new ClipOptions(16, 0.38, 0.3, 0.12, 0, 0, 0.3, 0);
    }

    public ClipOptions withLength(int frames) {
        return new ClipOptions(
                frames, scrollShare, drawnShare, doodleShare, crowdedShare, livelyShare, explorerShare, pacerShare);
    }

    /** The same clips with one camera only. */
    public ClipOptions with(Camera camera) {
        return new ClipOptions(
                length,
                camera == Camera.SCROLL ? 1 : 0,
                drawnShare,
                doodleShare,
                crowdedShare,
                livelyShare,
                explorerShare,
                pacerShare);
    }

    /** The same clips with another share of hand-drawn styles among those that are not doodles. */
    public ClipOptions withDrawnShare(double share) {
        return new ClipOptions(
                length, scrollShare, share, doodleShare, crowdedShare, livelyShare, explorerShare, pacerShare);
    }

    /** The same clips with another share of doodles; 0 leaves the curated themes. */
    public ClipOptions withDoodleShare(double share) {
        return new ClipOptions(
                length, scrollShare, drawnShare, share, crowdedShare, livelyShare, explorerShare, pacerShare);
    }

    /** The same clips with another share of crowded levels. */
    public ClipOptions withCrowdedShare(double share) {
        return new ClipOptions(
                length, scrollShare, drawnShare, doodleShare, share, livelyShare, explorerShare, pacerShare);
    }

    /** The same clips with another share of lively levels among those that are not crowded. */
    public ClipOptions withLivelyShare(double share) {
        return new ClipOptions(
                length, scrollShare, drawnShare, doodleShare, crowdedShare, share, explorerShare, pacerShare);
    }

    /** The same clips with another share of pacers in the time in which nobody explores. */
    public ClipOptions withPacerShare(double share) {
        return new ClipOptions(
                length, scrollShare, drawnShare, doodleShare, crowdedShare, livelyShare, explorerShare, share);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 to 1, found " + share);
        }
    }
}
