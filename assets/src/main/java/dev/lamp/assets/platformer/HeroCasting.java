package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a picture from elsewhere a hero of the game, in place of the one that was drawn there: of the theme whose
 * colours are likest, and on the lattice of cells, where models know heroes from. What stands at that place by itself,
 * touching nothing around, is taken away. Immutable and thread-safe.
 */
public final class HeroCasting {

    private static final int CELL = TileRenderer.CELL;
    private static final int SIDE = TileRenderer.SCREEN * CELL;
    /** The last place to the right or below. */
    private static final int LAST = TileRenderer.SCREEN - 2;

    private final byte[] picture;
    private final Theme theme;

    /** How much of each colour the themes have; painted when first asked for. */
    private static final class Known {
        static final Map<Theme, int[]> COLOURS = new LinkedHashMap<>();

        static {
            Themes.all().forEach(theme -> COLOURS.put(theme, colours(sample(theme))));
        }
    }

    /** @param picture 64 x 64 pixels in the colours of {@link StandardPalette} */
    public HeroCasting(Frame picture) {
        DrawingKit.requireCanvas(picture);
        this.picture = picture.toIndices();
        int[] colours = colours(picture);
        this.theme = Known.COLOURS.entrySet().stream()
                .max(Comparator.comparingDouble(known -> likeness(colours, known.getValue())))
                .orElseThrow()
                .getKey();
    }

    /** How many heroes there are to choose from. */
    public int looks() {
        return theme.heroes().size();
    }

    /** The place whose hero has a pixel in his middle, as far inside the picture as heroes are. */
    public static Place around(int x, int y) {
        return new Place(cell(x), cell(y));
    }

    /** Whether a figure whose upper left cell this is would be inside the picture. */
    public static boolean isInside(Place place) {
        return place.x() >= 0 && place.x() <= LAST && place.y() >= 0 && place.y() <= LAST;
    }

    /**
     * Checks that a hero whose upper left cell this is would be inside the picture.
     *
     * @throws IllegalArgumentException if not
     */
    public static void requireInside(Place place) {
        if (!isInside(place)) {
            throw new IllegalArgumentException("expected a hero's column and row from 0 to " + LAST + ", found "
                    + place.x() + " and " + place.y());
        }
    }

    private static int cell(int pixel) {
        return Math.max(0, Math.min(LAST, Math.floorDiv(pixel - CELL / 2, CELL)));
    }

    /**
     * The picture with a hero.
     *
     * @param place his top left cell, 0 to 14 both ways
     * @param look which hero, from 0; counts on past the last from the first again
     */
    public Frame with(Place place, int look) {
        requireInside(place);
        byte[] pixels = picture.clone();
        FigureEraser.erase(pixels, place);
        theme.heroes()
                .get(look % looks())
                .sprite(Hero.Pose.STAND)
                .draw(pixels, SIDE, place.x() * CELL, place.y() * CELL);
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    /** A room with something of all that there is in one. */
    private static Frame sample(Theme theme) {
        DrawingKit kit = new DrawingKit(theme);
        Frame room = kit.stamped(kit.room(), new StampPlace(Stamp.LADDER, new Place(4, 5), 9, 0));
        return kit.stamped(room, new StampPlace(Stamp.PLATFORM, new Place(6, 6), 6, 0));
    }

    /** How many pixels each colour has. */
    private static int[] colours(Frame frame) {
        int[] count = new int[StandardPalette.PALETTE.size()];
        for (byte pixel : frame.toIndices()) {
            count[pixel]++;
        }
        return count;
    }

    /**
     * The Bhattacharyya coefficient of two histograms, times the pixels: rare colours count for more than they cover.
     */
    private static double likeness(int[] some, int[] others) {
        double sum = 0;
        for (int colour = 0; colour < some.length; colour++) {
            sum += StrictMath.sqrt((double) some[colour] * others[colour]);
        }
        return sum;
    }
}
