package dev.lamp.app.record;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.prompt.GifFrames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;

/** Saves a world, and exports it in every format, over and over until it is killed; and reads what is left then. */
final class RestlessSaver {

    private static final int STEPS = 12;

    private final Path folder;

    RestlessSaver(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        RestlessSaver saver = new RestlessSaver(Path.of(arguments[0]));
        for (int round = Integer.parseInt(arguments[1]); ; round++) {
            saver.write(round);
        }
    }

    void write(int round) throws IOException {
        Timeline timeline = new Timeline();
        FakeWorld world = new FakeWorld(FakeDream.ACTIONS);
        Frame prompt = world.reset(FakeWorld.landscape(round % 8), round);
        timeline.start(prompt, SamplingOptions.DEFAULT);
        for (int i = 0; i < STEPS; i++) {
            LatentAction action = new LatentAction((i + round) % LatentAction.COUNT);
            timeline.add(action, SamplingOptions.DEFAULT, world.step(action));
        }
        WorldFile file = WorldFile.of(
                        new WorldFile.Source("restless", "hash", "title", "", prompt, round), 15, List.of(), timeline)
                .orElseThrow();
        WorldFiles.write(file, folder.resolve("autosave.lamp"));
        WorldFiles.writePicture(prompt, 4, file, folder.resolve("carries.png"));
        export(timeline, ExportFormat.GIF, "play.gif");
        export(timeline, ExportFormat.MP4, "play.mp4");
        export(timeline, ExportFormat.FRAMES, "frames");
    }

    private void export(Timeline timeline, ExportFormat format, String name) throws IOException {
        new Export(timeline.state().line(), format, 15, 2, false).write(folder.resolve(name), (done, all) -> true);
    }

    /** Reads every file; fails if one is not whole. */
    void read() throws Exception {
        WorldFiles.read(folder.resolve("autosave.lamp"));
        WorldFiles.find(folder.resolve("carries.png")).orElseThrow();
        AtomicInteger frames = new AtomicInteger();
        GifFrames.read(folder.resolve("play.gif"), (frame, second) -> frames.incrementAndGet() > 0);
        expectAll(frames.get());
        try (var channel = NIOUtils.readableChannel(folder.resolve("play.mp4").toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            int count = 0;
            while (grab.getNativeFrame() != null) {
                count++;
            }
            expectAll(count);
        }
        expectAll(pictures(folder.resolve("frames")));
    }

    private static int pictures(Path folder) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(folder, "*.png")) {
            for (Path picture : pictures) {
                byte[] bytes = Files.readAllBytes(picture);
                count += ImageIO.read(new ByteArrayInputStream(bytes)).getWidth() > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static void expectAll(int frames) throws IOException {
        if (frames != STEPS + 1) {
            throw new IOException("expected " + (STEPS + 1) + " frames, found " + frames);
        }
    }
}
