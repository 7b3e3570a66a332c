package dev.lamp.assets.platformer;

/**
 * How enemies look: a sprite of 8 x 8 pixels facing right; the other direction is its mirror. They are rigid, so that
 * the next picture of one is a moved copy of the last; the lower half is symmetric, so that a turn changes the face
 * only.
 */
enum EnemyLook {
    // spotless:off
    SLIME("..KKKK..", ".KAAAAK.", "KAAAWWAK", "KAAAWEAK", "KAAAAAAK", "KAAAAAAK", "KABAABAK", "KKKKKKKK"),
    BEETLE("..KKKK..", ".KAKBKK.", "KABKAKWK", "KAAKAWEK", "KABKKBAK", "KAAKKAAK", "KKKKKKKK", ".KK..KK."),
    SPIKY("K..K..K.", "KK.KK.KK", "KAKAAKAK", "KAAAWWAK", "KABAABAK", "KABAABAK", "KAAAAAAK", ".KKKKKK."),
    WALKER(".KAAAAK.", "KABAAAAK", "KAAAWEAK", "KKKKKKKK", ".KBBBBK.", ".KBBBBK.", ".KBBBBK.", "KKK..KKK");
    // spotless:on

    /** Letters of the drawings: outline, main, second, white, eyes. */
    static final String LETTERS = "KABWE";

    private final String[] rows;

    EnemyLook(String... rows) {
        this.rows = rows;
    }

    /** The enemy in five colours: outline, main, second, white, eyes. */
    Theme.EnemyChoice choice(byte[] colours) {
        Sprite right = Sprite.of(rows, LETTERS, colours);
        return new Theme.EnemyChoice(right.mirrored(), right);
    }
}
