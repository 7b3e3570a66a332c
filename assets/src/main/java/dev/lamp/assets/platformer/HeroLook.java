package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;

/**
 * How heroes look: a head of 8 x 4 pixels that never changes, over a body of 8 x 4, whose legs are apart in the air.
 */
enum HeroLook {
    // spotless:off
    CAP(Body.HUMAN, ".KAAAAK.", "KAAAAAAK", "KSESSESK", "KSSSSSSK"),
    LONG_HAIR(Body.HUMAN, ".KAAAAK.", "KAAAAAAK", "AAESSEAA", "AASSSSAA"),
    KNIGHT(Body.HUMAN, ".KAAAAK.", "KAAWWAAK", "KEEEEEEK", "KAAAAAAK"),
    NINJA(Body.HUMAN, ".KAAAAK.", "KAAAAAAK", "KSESSESK", "KAAAAAAK"),
    ASTRONAUT(Body.HUMAN, ".KWWWWK.", "KWEEEEWK", "KWEESEWK", "KWWWWWWK"),
    ROBOT(Body.MACHINE, "..KSSK..", "KKKKKKKK", "KAWEWEAK", "KAAAAAAK"),
    CAT(Body.ROUND, "KAK..KAK", "KAAAAAAK", "KAEAAEAK", "KAAWWAAK"),
    RABBIT(Body.ROUND, "KAK..KAK", "KAKKKKAK", "KAEAAEAK", "KAASSAAK"),
    FROG(Body.ROUND, "KWWKKWWK", "KWEAAEWK", "KAAAAAAK", "KABBBBAK"),
    GHOST(Body.ROUND, ".KAAAAK.", "KAAAAAAK", "KAEAAEAK", "KAAAAAAK"),
    CHICK(Body.ROUND, ".KAAAAK.", "KAAAAAAK", "KAEAAEAK", "KAABBAAK"),
    STICK(Body.STICK, "..KKKK..", ".KEWWEK.", ".KWWWWK.", "..KKKK.."),
    CARTON(Body.MACHINE, "KKKKKKKK", "KAAAAAAK", "KAEAAEAK", "KAAKKAAK");
    // spotless:on

    /** Letters of the drawings: outline, main, second, skin, white, eyes. */
    static final String LETTERS = "KABSWE";

    /**
     * The left quarter of a body that stands; the right one mirrors it. In the air they trade places, so that every
     * picture of a hero holds all there is of him.
     */
    private enum Body {
        HUMAN("KBBB", "KSBB", ".KBB", ".KK."),
        MACHINE("KBBB", "KBSB", "KBBB", "KKK."),
        ROUND("KAAA", "KABB", "KABB", ".KK."),
        STICK(".KKK", "K..K", "..KK", ".KK.");

        private final String[] left;

        Body(String... left) {
            this.left = left;
        }

        /** A row of the body: the quarters trade places in the air, so that the legs are apart. */
        String row(Pose pose, int row) {
            String right = new StringBuilder(left[row]).reverse().toString();
            return pose == Pose.STAND ? left[row] + right : right + left[row];
        }
    }

    private final Body body;
    private final String[] head;

    HeroLook(Body body, String... head) {
        this.body = body;
        this.head = head;
    }

    /** The hero in six colours: outline, main, second, skin, white, eyes. */
    Theme.HeroChoice choice(byte[] colours) {
        return new Theme.HeroChoice(sprite(Pose.STAND, colours), sprite(Pose.JUMP, colours));
    }

    private Sprite sprite(Pose pose, byte[] colours) {
        String[] rows = new String[8];
        System.arraycopy(head, 0, rows, 0, 4);
        for (int row = 0; row < 4; row++) {
            rows[4 + row] = body.row(pose, row);
        }
        return Sprite.of(rows, LETTERS, colours);
    }
}
