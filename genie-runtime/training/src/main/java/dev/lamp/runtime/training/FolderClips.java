package dev.lamp.runtime.training;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipReader;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.training.FrameSource;
import dev.lamp.tokenizer.training.TokenizerData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Clips that somebody has brought, from the {@code .clip} files of a folder. The last fifth of every long clip, and
 * every fifth short one, is held out. A seed draws a stretch of one of them.
 */
final class FolderClips implements LearningClips {

    /** The longest stretch that any stage asks for. */
    static final int SHORTEST = 32;

    private static final int HELD_OUT_SHARE = 5;
    private static final int TOKENIZER_LENGTH = 16;

    private final Path folder;
    private final List<Clip> learned = new ArrayList<>();
    private final List<Clip> measured = new ArrayList<>();

    private FolderClips(Path folder, List<Clip> clips) {
        this.folder = folder;
        for (int i = 0; i < clips.size(); i++) {
            split(clips.get(i), i);
        }
        if (learned.isEmpty()) {
            learned.addAll(measured);
        }
        if (measured.isEmpty()) {
            measured.addAll(learned);
        }
    }

    private void split(Clip clip, int number) {
        int tail = clip.length() / HELD_OUT_SHARE;
        if (tail >= SHORTEST) {
            int cut = clip.length() - tail;
            learned.add(new Clip(clip.frames().subList(0, cut), clip.framesPerSecond()));
            measured.add(new Clip(clip.frames().subList(cut, clip.length()), clip.framesPerSecond()));
        } else {
            (number % HELD_OUT_SHARE == HELD_OUT_SHARE - 1 ? measured : learned).add(clip);
        }
    }

    /**
     * Reads all clips of a folder that are long enough.
     *
     * @throws IOException if there are none, or one is damaged or has other colours or another size than the models
     */
    static FolderClips read(Path folder) throws IOException {
        List<Clip> clips = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".clip"))
                    .sorted()
                    .toList()) {
                Clip clip = ClipReader.read(file);
                if (!clip.size().equals(FrameSize.STANDARD) || !clip.palette().equals(StandardPalette.PALETTE)) {
                    throw new IOException("expected 64 x 64 pixels in the standard palette in " + file + ", found "
                            + clip.size() + " in " + clip.palette() + "; import the video again");
                }
                if (clip.length() >= SHORTEST) {
                    clips.add(clip);
                }
            }
        }
        if (clips.isEmpty()) {
            throw new IOException("expected .clip files of at least " + SHORTEST + " frames in " + folder
                    + ", found none; the lab of the app imports videos");
        }
        return new FolderClips(folder, clips);
    }

    @Override
    public Clip clip(long seed, int length) {
        if (length > SHORTEST) {
            throw new IllegalArgumentException("expected at most " + SHORTEST + " frames, found " + length);
        }
        List<Clip> from = seed < ClipGenerator.FIRST_TRAINING_SEED ? measured : learned;
        Random random = new Random(seed);
        Clip clip = from.get(random.nextInt(from.size()));
        int start = random.nextInt(clip.length() - length + 1);
        return new Clip(clip.frames().subList(start, start + length), clip.framesPerSecond());
    }

    @Override
    public TokenizerData tokenizerData() {
        FrameSource frames = seed -> clip(seed, TOKENIZER_LENGTH).frames().stream()
                .map(Frame::toIndices)
                .toList();
        TokenizerData game = TokenizerData.platformer();
        return new TokenizerData(frames, game.others(), frames, frames, StandardPalette.PALETTE);
    }

    @Override
    public Map<String, List<Clip>> heldOut(int count, int length) {
        return Map.of(
                "own",
                LongStream.range(0, count).mapToObj(seed -> clip(seed, length)).toList());
    }

    @Override
    public Map<String, String> config() {
        return Map.of(FOLDER, folder.toAbsolutePath().toString());
    }

    /** How many clips are learned from, and how many measured on. */
    int[] counts() {
        return new int[] {learned.size(), measured.size()};
    }
}
