package dev.lamp.assets.platformer;

/**
 * Paints levels as coloured pixel art.
 *
 * @param sky the colour behind everything
 * @param ground pattern of the ground
 * @param groundColours base, dark, light, cap and light cap
 * @param wall pattern of walls, blocks and ceilings
 * @param wallColours the same five for walls
 * @param platform base, dark and light of the platforms
 * @param ladder base and light of the ladders
 */
record ThemePainter(
        byte sky,
        Material ground,
        byte[] groundColours,
        Material wall,
        byte[] wallColours,
        byte[] platform,
        byte[] ladder)
        implements Painter {

    @Override
    public byte background() {
        return sky;
    }

    @Override
    public byte pixel(Cell cell, int px, int py) {
        return switch (cell.tile) {
            case EMPTY -> sky;
            case GROUND -> groundColours[ground.shade(cell, px, py)];
            case WALL -> wallColours[wall.shade(cell, px, py)];
            case PLATFORM -> platform(cell, px, py);
            case LADDER -> ladder(cell, px, py);
        };
    }

    private byte platform(Cell cell, int px, int py) {
        boolean corner = cell.left && px == 0 || cell.right && px == 3;
        if (py == 3 || corner && py == 2) {
            return sky;
        }
        if (py == 0) {
            return platform[2];
        }
        return py == 2 || px == 3 && (cell.x & 1) == 1 ? platform[1] : platform[0];
    }

    private byte ladder(Cell cell, int px, int py) {
        boolean leftHalf = cell.left;
        if (px == (leftHalf ? 1 : 2)) {
            return ladder[0];
        }
        boolean inside = leftHalf ? px > 1 : px < 2;
        if (inside && py == 1) {
            return ladder[1];
        }
        return cell.throughPlatform && py != 3 ? platform[py == 0 ? 2 : py == 2 ? 1 : 0] : sky;
    }
}
