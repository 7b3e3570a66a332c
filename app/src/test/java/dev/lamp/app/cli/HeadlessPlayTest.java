package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionMap;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.input.DemoScript;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.PlatformerWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessPlayTest {

    private static PlatformerWorld world() {
        return new PlatformerWorld(ClipOptions.training(), action -> Controls.values()[action.index()]);
    }

    @Test
    void aScriptGivesOneFramePerActionAfterTheFirst() {
        ActionScript script = ActionScript.parse("2*6,5,0*4");
        HeadlessPlay.Result result = new HeadlessPlay(world()).play(null, 7, script);
        assertEquals(script.actions(), result.recording().actions());
        assertEquals(12, result.recording().frames().size());
        assertEquals(11, result.times().frames());
        PlatformerWorld again = world();
        again.reset(null, 7);
        List<Frame> frames = script.actions().stream().map(again::step).toList();
        assertEquals(frames, result.recording().frames().subList(1, 12));
    }

    @Test
    void theFilesAreAGifAndASheet(@TempDir Path folder) throws Exception {
        HeadlessPlay.Result result = new HeadlessPlay(world()).play(null, 7, ActionScript.parse("2*20"));
        PlayFiles files = PlayFiles.write(result.recording(), 15, 2, folder.resolve("new"));
        assertEquals(128, ImageIO.read(files.gif().toFile()).getWidth());
        assertTrue(ImageIO.read(files.sheet().toFile()).getHeight() > 2 * 128);
        assertTrue(Files.size(files.gif()) > 0);
    }

    @Test
    void theDemoUsesTheActionsOfTheBundle() {
        ActionMap map = new ActionMap(
                IntStream.range(0, 8)
                        .mapToObj(i -> new ActionMap.Entry("action " + i, i - 3, i == 7 ? -3 : 0, 0.125))
                        .toList(),
                3);
        ActionScript script = DemoScript.of(map);
        assertEquals(map.nearest(1, 0), script.actions().get(0));
        assertTrue(script.actions().size() >= 45);
    }
}
