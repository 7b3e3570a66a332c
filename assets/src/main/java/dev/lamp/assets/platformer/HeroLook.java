package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;

/** How heroes look: a head of 8 x 4 pixels that never changes, over a body of 8 x 4 in three poses. */
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

    /** The lower halves: standing; stepping, where only the right quarter differs; in the air. */
    private enum Body {
        // spotless:off
        HUMAN("KBBBBBBK", "KSBBBBSK", ".KBBBBK.", ".KK..KK.",
                "KBBBBBBK", "KSBBBBSK", ".KBBBBKK", ".KK.....",
                "SBBBBBBS", "KBBBBBBK", "KKBBBBKK", "KK....KK"),
        MACHINE("KBBBBBBK", "KBSBBSBK", "KBBBBBBK", "KKK..KKK",
                "KBBBBBBK", "KBSBBSBK", "KBBBKKKK", "KKK.....",
                "KBBBBBBK", "KBSBBSBK", "KKKKKKKK", "..S..S.."),
        ROUND("KAAAAAAK", "KABBBBAK", "KABBBBAK", ".KK..KK.",
                "KAAAAAAK", "KABBBBAK", "KABBBBKK", ".KK.....",
                "AAAAAAAA", "KABBBBAK", ".KABBAK.", ".K....K."),
        STICK(".KKKKKK.", "K..KK..K", "..KKKK..", ".KK..KK.",
                ".KKKKKK.", "K..KK..K", "..KKKKK.", ".KK...K.",
                "K.KKKK.K", ".K.KK.K.", ".KKKKKK.", "KK....KK");
    // spotless:on

        private final String[] rows;

        Body(String... rows) {
            this.rows = rows;
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
        return new Theme.HeroChoice(
                sprite(Pose.STAND, colours), sprite(Pose.STEP, colours), sprite(Pose.JUMP, colours));
    }

    private Sprite sprite(Pose pose, byte[] colours) {
        String[] rows = new String[8];
        System.arraycopy(head, 0, rows, 0, 4);
        System.arraycopy(body.rows, 4 * pose.ordinal(), rows, 4, 4);
        return Sprite.of(rows, LETTERS, colours);
    }
}
