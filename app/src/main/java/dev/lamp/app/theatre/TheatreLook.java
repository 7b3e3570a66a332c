package dev.lamp.app.theatre;

/**
 * How the theatre shows frames.
 *
 * @param scanlines whether each row of pixels has a dark line under it
 * @param curved whether the picture bulges like an old tube
 * @param blended whether one frame passes into the next at the display's rate
 */
public record TheatreLook(boolean scanlines, boolean curved, boolean blended) {
    /** Crisp pixels that pass into one another. */
    public static final TheatreLook PLAIN = new TheatreLook(false, false, true);

    /** The one after this: plain, scanlines, an old tube, and around again. */
    public TheatreLook next() {
        if (curved) {
            return PLAIN;
        }
        return new TheatreLook(true, scanlines, blended);
    }
}
