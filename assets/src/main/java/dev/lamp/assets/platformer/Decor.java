package dev.lamp.assets.platformer;

/** Small fixed pictures behind the game. */
enum Decor {
    // spotless:off
    CLOUD(Where.SKY, ".....AAA....", "..AAAAAAAA..", ".AAAAAAAAAA.", "AAAAAAAAAAAA"),
    PUFF(Where.SKY, "..AAAA..", ".AAAAAA.", "AAAAAAAA", ".AA..AA."),
    STAR(Where.SKY, "....", ".A..", "....", "...."),
    SPARKLE(Where.SKY, ".A..", "ABA.", ".A..", "...."),
    MOON(Where.SKY, "..AAAA..", ".AAAAAA.", "AAABAAAA", "AAAAAAAA", "AAAAABAA", "ABAAAAAA", ".AAAAAA.", "..AAAA.."),
    WINDOW(Where.SKY, ".AAAAAA.", "AABBBBAA", "ABBAABBA", "ABBAABBA", "AAAAAAAA", "ABBAABBA", "ABBAABBA", "AAAAAAAA"),
    STONES(Where.SKY, "AAA.", "....", ".AAA", "...."),
    BUBBLE(Where.SKY, ".AA.", "A..A", "A..A", ".AA."),
    DRAWN_SUN(Where.SKY,
            "A..AA..A", ".A....A.", "..AAAA..", "A.A..A.A", "A.A..A.A", "..AAAA..", ".A....A.", "A..AA..A"),
    DRAWN_CLOUD(Where.SKY, "....AAAA....", ".AAAA..AA...", "AA......AAA.", ".AAAAAAAAAAA"),
    DRAWN_HOUSE(Where.GROUND, "...AA...", "..A..A..", ".A....A.", "AAAAAAAA", ".A....A.", ".A.AA.A.", ".A.AA.A.",
            ".A.AA.A."),
    DRAWN_TREE(Where.GROUND,
            "..AAAA..", ".A....A.", "A......A", "A..A...A", ".A....A.", "..AAAA..", "...AA...", "...AA..."),
    FLOWER(Where.GROUND, "....", ".AA.", ".AA.", ".B.."),
    TUFT(Where.GROUND, "....", "A..A", "AA.A", "BABA"),
    CACTUS(Where.GROUND,
            "..AA....", "..AA.AA.", "..AA.AA.", "AAAA.AA.", "AAAAAAA.", "..AAAA..", "..AA....", "..AB...."),
    PINE(Where.GROUND, "...AA...", "..AAAA..", "..AAAA..", ".AAAAAA.", ".AAAAAA.", "AAAAAAAA", "...BB...", "...BB..."),
    TREE(Where.GROUND, "..AAAA..", ".AAAAAA.", "AAAAAAAA", "AAAAAAAA", ".AAAAAA.", "...BB...", "...BB...", "...BB..."),
    CRYSTAL(Where.GROUND, "..A.", ".AB.", ".ABA", "AABA"),
    MUSHROOM(Where.GROUND, ".AA.", "AAAA", ".BB.", ".BB."),
    CORAL(Where.GROUND, "A..A", "A.AA", "AAA.", ".A.."),
    PIPE(Where.GROUND, "AAAA", ".AB.", ".AB.", ".AB."),
    LAMP(Where.GROUND, ".BB.", ".BB.", ".AA.", "..A.", "..A.", "..A.", "..A.", ".AA.");
    // spotless:on

    /** Whether a picture floats or stands. */
    enum Where {
        SKY,
        GROUND
    }

    private final Where where;
    private final String[] rows;

    Decor(Where where, String... rows) {
        this.where = where;
        this.rows = rows;
    }

    boolean standing() {
        return where == Where.GROUND;
    }

    Sprite sprite(byte[] colours) {
        return Sprite.of(rows, "AB", colours);
    }
}
