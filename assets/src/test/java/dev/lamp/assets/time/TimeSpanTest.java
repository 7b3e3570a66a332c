package dev.lamp.assets.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeSpanTest {

    @Test
    void aSpanIsToldAsPeopleSayIt() {
        assertEquals("0 s", TimeSpan.words(Duration.ofSeconds(-3)));
        assertEquals("42 s", TimeSpan.ofSeconds(41.7));
        assertEquals("89 s", TimeSpan.ofSeconds(89.4));
        assertEquals("2 min", TimeSpan.ofSeconds(89.6));
        assertEquals("47 min", TimeSpan.ofSeconds(2795));
        assertEquals("59 min", TimeSpan.ofMinutes(59.4));
        assertEquals("1 h", TimeSpan.ofMinutes(59.6));
        assertEquals("1 h 20 min", TimeSpan.words(Duration.ofMinutes(80)));
        assertEquals("9 h 14 min", TimeSpan.ofMinutes(554));
        assertEquals("50 h", TimeSpan.words(Duration.ofHours(50)));
    }
}
