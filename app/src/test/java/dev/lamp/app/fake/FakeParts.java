package dev.lamp.app.fake;

import dev.lamp.app.library.Prompt;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Parts;
import dev.lamp.app.ui.Room;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Parts of a window that needs no model and no pictures. */
public final class FakeParts {

    private FakeParts() {}

    /** Parts around a dream, with settings in a folder. */
    public static Parts of(FakeDream dream, Path folder) {
        return of(dream, folder, List.of());
    }

    /** The same with a room beside the one to play in. */
    public static Parts of(FakeDream dream, Path folder, Function<House, Room> room) {
        return of(dream, folder, List.of(room));
    }

    private static Parts of(FakeDream dream, Path folder, List<Function<House, Room>> rooms) {
        return new Parts(
                new SettingsStore(folder.resolve("settings.json")),
                () -> dream,
                () -> prompts(),
                FakeParts::picture,
                rooms);
    }

    private static List<Prompt> prompts() {
        return IntStream.range(0, 9)
                .mapToObj(i -> new Prompt("Hills " + (i + 1), "Made for tests.", FakeWorld.landscape(i)))
                .toList();
    }

    /** The picture of a file, which its first byte tells; none if the file is short. */
    public static Frame picture(byte[] file) throws MendableException {
        if (file.length < 8) {
            throw new NotAPicture();
        }
        return FakeWorld.landscape(file[0]);
    }

    private static final class NotAPicture extends MendableException {

        private static final long serialVersionUID = 1L;

        NotAPicture() {
            super(
                    "This file is not a picture that Lamp can read.",
                    "Use a PNG, JPEG, GIF or BMP file.",
                    "picture-unknown",
                    null);
        }
    }
}
