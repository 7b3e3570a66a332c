package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.GifWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what the game looks like: a contact sheet of training-like clips, a sheet of every theme with both cameras, one
 * of doodles, and a GIF. Arguments: output folder, first seed, number of clips.
 */
public final class ClipPreview {

    private static final int COLUMNS = 8;
    private static final int STEPS_BETWEEN = 6;

    private ClipPreview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "preview");
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        Files.createDirectories(folder);
        clips(seed, count, ClipOptions.training()).write(folder.resolve("clips.png"));
        clips(seed, count, ClipOptions.training().withCrowdedShare(1)).write(folder.resolve("crowded.png"));
        clips(seed, count, ClipOptions.training().withLivelyShare(1)).write(folder.resolve("lively.png"));
        themes(seed, Themes.pixel()).write(folder.resolve("themes.png"));
        themes(seed, Themes.drawn()).write(folder.resolve("drawn.png"));
        doodles(seed, count).write(folder.resolve("doodles.png"));
        GifWriter.write(tour(seed, count), 4, folder.resolve("clips.gif"));
        System.out.println("Wrote clips.png, crowded.png, lively.png, themes.png, drawn.png, doodles.png and clips.gif"
                + " to " + folder.toAbsolutePath());
    }

    private static ContactSheet clips(long seed, int count, ClipOptions options) {
        ContactSheet sheet = new ContactSheet(2);
        for (int i = 0; i < count; i++) {
            Clip clip = new ClipGenerator().clip(seed + i, options.withLength(COLUMNS * STEPS_BETWEEN));
            List<Frame> row = new ArrayList<>();
            for (int t = 0; t < clip.length(); t += STEPS_BETWEEN) {
                row.add(clip.frame(t));
            }
            sheet.row(row);
        }
        return sheet;
    }

    private static ContactSheet themes(long seed, List<Theme> themes) {
        ContactSheet sheet = new ContactSheet(2);
        for (Theme theme : themes) {
            List<Frame> row = new ArrayList<>();
            for (int i = 0; i < COLUMNS; i++) {
                Camera camera = i % 2 == 0 ? Camera.ROOM : Camera.SCROLL;
                Scene scene = Scene.of(seed + 31L * i + theme.name().hashCode(), camera, theme);
                row.add(new ClipGenerator()
                        .film(scene, ClipOptions.training())
                        .clip()
                        .frame(8));
            }
            sheet.row(theme.name(), row);
        }
        return sheet;
    }

    private static ContactSheet doodles(long seed, int rows) {
        ContactSheet sheet = new ContactSheet(2);
        for (int row = 0; row < rows; row++) {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < COLUMNS; i++) {
                long own = seed + (long) row * COLUMNS + i;
                Camera camera = i % 2 == 0 ? Camera.ROOM : Camera.SCROLL;
                Scene scene = Scene.of(own, camera, Themes.doodle(own));
                frames.add(new TileRenderer(scene).render(new Platformer(scene.level())));
            }
            sheet.row(frames);
        }
        return sheet;
    }

    private static Clip tour(long seed, int count) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.addAll(new ClipGenerator()
                    .clip(seed + i, ClipOptions.training().withLength(60))
                    .frames());
        }
        return new Clip(frames, ClipGenerator.FRAMES_PER_SECOND);
    }
}
