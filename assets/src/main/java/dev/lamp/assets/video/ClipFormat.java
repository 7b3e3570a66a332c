package dev.lamp.assets.video;

/**
 * The clip file: magic, version, frames per second, width, height, number of colours, colours (3 bytes each), number of
 * frames; then, compressed with deflate, each frame as the exclusive or of its indices with those of the frame before,
 * and a CRC-32 of all indices. Numbers are big-endian.
 */
final class ClipFormat {

    /** "LMPC". */
    static final int MAGIC = 0x4C4D5043;

    static final int VERSION = 1;
    static final int MAX_FRAMES = 100_000;
    /** 128 MB: nine minutes of standard frames. A file claims them cheaply, and a reader holds them all. */
    static final long MAX_PIXELS = 1L << 27;

    private ClipFormat() {}
}
