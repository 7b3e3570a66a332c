package dev.lamp.app.play;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The game that a prompt was a picture of, played along with the dream: each latent action presses the control whose
 * effect is most like its own. For the window's thread.
 */
final class TrueGame {
    private static final Pattern ORIGIN =
            Pattern.compile("generator, seed (\\d{1,15}), (room|scroll), (?:theme|drawn style): (.+)");
    /** A prompt may have lost a few pixels on its way into the bundle's colours. */
    private static final int MOST_DIFFERENT = 200;

    private final Platformer game;
    private final TileRenderer renderer;
    private final Platformer.State start;
    private final Map<Moment, Platformer.State> states = new WeakHashMap<>();

    private TrueGame(Scene scene) {
        game = new Platformer(scene.level());
        renderer = new TileRenderer(scene);
        start = game.snapshot();
    }

    /**
     * The game behind a picture.
     *
     * @param origin what the shelf says about where the picture comes from
     * @return empty if the picture does not come from the generator, or not from the one at hand
     */
    static Optional<TrueGame> of(String origin, Frame picture) {
        Matcher matcher = ORIGIN.matcher(origin);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String theme = matcher.group(3);
        return Themes.all().stream()
                .filter(candidate -> candidate.name().equals(theme))
                .findFirst()
                .map(found -> new TrueGame(Scene.of(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2).equals("room") ? Camera.ROOM : Camera.SCROLL,
                        found)))
                .filter(game -> game.looksLike(picture));
    }

    private boolean looksLike(Frame picture) {
        Frame first = renderer.render(game);
        return first.size().equals(picture.size()) && first.differingPixels(picture) <= MOST_DIFFERENT;
    }

    /** What the game shows after the actions that led to a moment. */
    Frame at(Moment moment, ActionMap actions) {
        List<Moment> path = Timeline.path(moment);
        int known = path.size() - 1;
        while (known > 0 && !states.containsKey(path.get(known))) {
            known--;
        }
        game.restore(known == 0 ? start : states.get(path.get(known)));
        for (Moment next : path.subList(known + 1, path.size())) {
            game.step(controls(next.action().orElseThrow(), actions));
            states.put(next, game.snapshot());
        }
        return renderer.render(game);
    }

    private static Controls controls(LatentAction action, ActionMap actions) {
        ActionMap.Entry entry = actions.entry(action);
        boolean jumps = entry.dy() < -1.5;
        if (Math.abs(entry.dx()) > 0.5) {
            return entry.dx() > 0
                    ? jumps ? Controls.JUMP_RIGHT : Controls.RIGHT
                    : jumps ? Controls.JUMP_LEFT : Controls.LEFT;
        }
        return jumps
                ? Controls.JUMP
                : entry.dy() < -0.5 ? Controls.UP : entry.dy() > 0.5 ? Controls.DOWN : Controls.IDLE;
    }
}
