package dev.lamp.assets.time;

import java.time.Duration;

/** How long something takes, as people say it: 42 s, 47 min, 1 h 20 min. */
public final class TimeSpan {

    /** Less than so many seconds are told as seconds. */
    private static final long SHORT = 90;

    private static final int MINUTES_PER_HOUR = 60;

    private TimeSpan() {}

    /** The span in its two largest units at most, rounded; nothing is less than no time at all. */
    public static String words(Duration span) {
        long seconds = Math.max(0, Math.round(span.toMillis() / 1000.0));
        if (seconds < SHORT) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    /** The same of seconds. */
    public static String ofSeconds(double seconds) {
        return words(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** The same of minutes. */
    public static String ofMinutes(double minutes) {
        return ofSeconds(minutes * 60);
    }
}
