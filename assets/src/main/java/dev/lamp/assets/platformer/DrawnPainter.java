package dev.lamp.assets.platformer;

/**
 * Paints levels as if drawn by hand. Lines wobble from cell to cell without breaking, since neighbours share the offset
 * at their border; the wobble belongs to the level and never changes during a clip.
 *
 * @param paper the paper
 * @param colours colours of the drawing
 * @param stroke how lines look
 * @param hatch how the ground is filled
 */
record DrawnPainter(Paper paper, Ink colours, Stroke stroke, Hatch hatch) implements Painter {

    /**
     * Colours of a drawing, as palette indices.
     *
     * @param ground outline of ground and walls
     * @param groundFill hatching or fill of the ground
     * @param platform outline of platforms
     * @param platformFill inside of platforms
     * @param ladder ladders
     */
    record Ink(byte ground, byte groundFill, byte platform, byte platformFill, byte ladder) {}

    /**
     * A line.
     *
     * @param wide two pixels instead of one
     * @param broken with gaps, as chalk and crayon leave them
     * @param single a platform is one line, and not an upper and a lower one
     */
    record Stroke(boolean wide, boolean broken, boolean single) {

        int thickness() {
            return wide ? 2 : 1;
        }
    }

    /** Paper or another ground to draw on. */
    record Paper(byte colour, byte mark, Texture texture) {

        enum Texture {
            PLAIN,
            GRID,
            RULED,
            GRAIN
        }

        byte pixel(Cell cell, int px, int py) {
            boolean marked = switch (texture) {
                case PLAIN -> false;
                case GRID -> px == 0 && (cell.x & 1) == 0 || py == 0 && (cell.y & 1) == 0;
                case RULED -> py == 3 && (cell.y & 1) == 1;
                case GRAIN ->
                    cell.variant % 9 == 0 && px == 1 && py == 2 || cell.variant % 9 == 1 && px == 2 && py == 0;
            };
            return marked ? mark : colour;
        }
    }

    /** How areas are filled. */
    enum Hatch {
        NONE,
        SOLID,
        DIAGONAL,
        CROSS,
        DOTS,
        LINES,
        SCRIBBLE;

        boolean covers(Cell cell, int px, int py) {
            return switch (this) {
                case NONE -> false;
                case SOLID -> true;
                case DIAGONAL -> (px + py) % 4 == 3;
                case CROSS -> (px + py) % 4 == 3 || px == py;
                case DOTS -> px == 1 && py == 1 || px == 3 && py == 3;
                case LINES -> py == 2;
                case SCRIBBLE -> cell.inside() && cell.variant % 3 == 0 ? (px + py) % 2 == 0 : (px + 2 * py) % 4 < 2;
            };
        }
    }

    @Override
    public byte background() {
        return paper.colour();
    }

    @Override
    public byte pixel(Cell cell, int px, int py) {
        return switch (cell.tile) {
            case EMPTY -> paper.pixel(cell, px, py);
            case GROUND, WALL -> solid(cell, px, py);
            case PLATFORM -> platform(cell, px, py);
            case LADDER -> ladder(cell, px, py);
        };
    }

    private byte solid(Cell cell, int px, int py) {
        int depth = depth(cell, px, py);
        if (depth < 0) {
            return paper.colour();
        }
        if (depth < stroke.thickness()) {
            return gap(cell, px, py) ? colours.groundFill() : colours.ground();
        }
        if (cell.tile == Tile.WALL && hatch != Hatch.SOLID) {
            boolean joint = py == 3 || cell.inside() && px == ((cell.y & 1) == 0 ? 3 : 1);
            return joint ? colours.groundFill() : paper.colour();
        }
        return hatch.covers(cell, px, py) ? colours.groundFill() : paper.colour();
    }

    /** Pixels from the nearest edge line: negative outside, 0 on the line, large inside. */
    private static int depth(Cell cell, int px, int py) {
        int depth = Integer.MAX_VALUE;
        if (cell.top) {
            depth = py - (px < 2 ? cell.wobbleLeft : cell.wobbleRight);
        }
        if (cell.left) {
            depth = Math.min(depth, px);
        }
        if (cell.right) {
            depth = Math.min(depth, 3 - px);
        }
        if (cell.bottom) {
            depth = Math.min(depth, 3 - py);
        }
        return depth;
    }

    private boolean gap(Cell cell, int px, int py) {
        return stroke.broken() && !cell.left && !cell.right && cell.variant % 3 == 0 && px == 2;
    }

    private byte platform(Cell cell, int px, int py) {
        int row = py - (px < 2 ? cell.wobbleLeft : cell.wobbleRight);
        if (row < 0 || row > 2) {
            return paper.colour();
        }
        if (stroke.single()) {
            return row < stroke.thickness() && !gap(cell, px, py) ? colours.platform() : paper.colour();
        }
        boolean end = cell.left && px == 0 || cell.right && px == 3;
        if (end || row == 0 || row == 2 || stroke.wide() && row == 1 && colours.platformFill() == paper.colour()) {
            return !end && stroke.broken() && cell.variant % 3 == 0 && px == 2 && row == 2
                    ? colours.platformFill()
                    : colours.platform();
        }
        return colours.platformFill();
    }

    private byte ladder(Cell cell, int px, int py) {
        boolean leftHalf = cell.left;
        boolean rail = px == (leftHalf ? 1 : 2) || stroke.wide() && px == (leftHalf ? 0 : 3);
        boolean inside = leftHalf ? px > 1 : px < 2;
        int rung = leftHalf || stroke.wide() ? 1 : 1 + (cell.variant & 1);
        if (rail || inside && py == rung) {
            return colours.ladder();
        }
        return cell.throughPlatform && py == 0 ? colours.platform() : paper.colour();
    }
}
