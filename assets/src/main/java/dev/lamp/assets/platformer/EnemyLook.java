package dev.lamp.assets.platformer;

/**
 * How enemies look: a sprite facing right for each of the two phases of their walk; the other direction is its mirror.
 */
enum EnemyLook {
    // spotless:off
    SLIME("..KKKK..", ".KAAAAK.", "KAAAWWAK", "KAAAWEAK", "KAAAAAAK", "KAAAAAAK",
            "KAAAAAAK", "KKKKKKKK", "KABAABAK", "KK.KK.KK"),
    BEETLE("..KKKK..", ".KAKBKK.", "KABKAKWK", "KAAKAWEK", "KABKKBAK", "KAAKKAAK",
            "KKKKKKKK", ".KK..KK.", "KKKKKKKK", "K.KKKK.K"),
    SPIKY("K..K..K.", "KK.KK.KK", "KAKAAKAK", "KAAAWWAK", "KABAWEAK", "KABAABAK",
            "KAAAAAAK", "KKK..KKK", "KAAAAAAK", ".KKKKKK."),
    WALKER(".KAAAAK.", "KABAABAK", "KAAAWEAK", "KKKKKKKK", ".KBBBBK.", ".KBBBBK.",
            ".KBBBBK.", ".KKKKKK.", "KKBBBBKK", "KK....KK");
    // spotless:on

    /** Letters of the drawings: outline, main, second, white, eyes. */
    static final String LETTERS = "KABWE";

    private final String[] rows;

    EnemyLook(String... rows) {
        this.rows = rows;
    }

    /** The sprite in five colours: outline, main, second, white, eyes. */
    Sprite sprite(int direction, boolean striding, byte[] colours) {
        String[] shown = new String[8];
        System.arraycopy(rows, 0, shown, 0, 6);
        System.arraycopy(rows, striding ? 8 : 6, shown, 6, 2);
        Sprite right = Sprite.of(shown, LETTERS, colours);
        return direction > 0 ? right : right.mirrored();
    }
}
