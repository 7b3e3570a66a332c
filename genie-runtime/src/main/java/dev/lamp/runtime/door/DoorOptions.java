package dev.lamp.runtime.door;

/**
 * What the door lets through.
 *
 * @param port of the loopback interface; 0 takes a free one
 * @param token what a client must say first, 16 to 200 characters
 * @param connections most clients at a time, 1 to 64
 * @param worlds most worlds of one client, 1 to 256
 * @param requestBytes longest request, 1,024 bytes to 16 MB
 * @param requestsPerSecond most requests of one client in a second, 1 to 100,000
 * @param idleSeconds how long a client may be silent, 1 second to a day
 */
public record DoorOptions(
        int port, String token, int connections, int worlds, int requestBytes, int requestsPerSecond, int idleSeconds) {

    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN = 200;

    public DoorOptions {
        range("a port", port, 0, 65_535);
        range("a token length", token.length(), SHORTEST_TOKEN, LONGEST_TOKEN);
        range("connections", connections, 1, 64);
        range("worlds", worlds, 1, 256);
        range("bytes of a request", requestBytes, 1 << 10, 1 << 24);
        range("requests per second", requestsPerSecond, 1, 100_000);
        range("idle seconds", idleSeconds, 1, 86_400);
    }

    /** The usual limits: 4 clients of 16 worlds, requests of 4 MB, 1,000 of them a second, ten minutes of silence. */
    public static DoorOptions standard(int port, String token) {
        return new DoorOptions(port, token, 4, 16, 4 << 20, 1000, 600);
    }

    private static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "expected " + what + " of " + least + " to " + most + ", found " + value);
        }
    }
}
