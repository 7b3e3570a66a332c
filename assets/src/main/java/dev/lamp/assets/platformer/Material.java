package dev.lamp.assets.platformer;

/** Patterns for solid cells in the colours base, dark, light and cap (the colour of a top edge). */
enum Material {
    /** Soil under a fringe of grass, snow or sand. */
    TURF {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && (py < 2 || py == 2 && (px + cell.variant) % 2 == 0)) {
                return py == 0 ? CAP_LIGHT : CAP;
            }
            if (cell.left && px == 0 || cell.right && px == 3) {
                return DARK;
            }
            return !cell.top && cell.variant % 4 == 0 && py == 1 && (px == 1 || px == 2) ? DARK : BASE;
        }
    },
    /** Courses of bricks. */
    BRICK {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && py == 0) {
                return CAP;
            }
            return py == 3 || px == (cell.y % 2 == 0 ? 3 : 1) ? DARK : BASE;
        }
    },
    /** Cut stones of 2 x 2 cells. */
    STONE {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && py == 0) {
                return CAP;
            }
            boolean lastColumn = (cell.x & 1) == 1;
            boolean lastRow = (cell.y & 1) == 1;
            if (lastColumn && px == 3 || lastRow && py == 3) {
                return DARK;
            }
            return !lastRow && py == 0 || !lastColumn && px == 0 ? LIGHT : BASE;
        }
    },
    /** Riveted plates. */
    METAL {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && py < 2) {
                return py == 0 ? CAP_LIGHT : CAP;
            }
            if (py == 3 || (cell.x & 1) == 1 && px == 3) {
                return DARK;
            }
            return (cell.x & 1) == 0 && px == 1 && py == 1 ? LIGHT : BASE;
        }
    },
    /** Slanted stripes under icing. */
    STRIPES {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && (py < 2 || py == 2 && px % 3 == 0)) {
                return py == 0 ? CAP_LIGHT : CAP;
            }
            return (px + py) % 4 < 2 ? BASE : DARK;
        }
    },
    /** Rock with cracks and a rim. */
    ROCK {
        @Override
        int shade(Cell cell, int px, int py) {
            if (cell.top && py == 0) {
                return CAP;
            }
            if (cell.top && py == 1) {
                return LIGHT;
            }
            if (cell.left && px == 0 || cell.right && px == 3 || cell.bottom && py == 3) {
                return DARK;
            }
            int crack = cell.inside() ? cell.variant % 5 : 2;
            return crack == 0 && px == py || crack == 1 && px + py == 3 && px < 3 ? DARK : BASE;
        }
    };

    static final int BASE = 0;
    static final int DARK = 1;
    static final int LIGHT = 2;
    static final int CAP = 3;
    static final int CAP_LIGHT = 4;

    /** Which of the five colours a pixel has. */
    abstract int shade(Cell cell, int px, int py);
}
