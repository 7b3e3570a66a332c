package dev.lamp.app.theatre;

import dev.lamp.app.play.PlayModel;
import dev.lamp.app.ui.Problem;
import dev.lamp.app.ui.Room;
import dev.lamp.app.ui.Shortcuts;
import dev.lamp.assets.video.Frame;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * Opens the theatre and brings its keys back to the session in the window; where it cannot open, the window itself
 * fills the screen. For the window's thread.
 */
public final class TheatreDoor implements Theatre.Audience, AutoCloseable {
    private final PlayModel play;
    private final Stage stage;
    private final Executor window;
    private final Maker maker;
    private boolean told;
    private Room room;
    private Theatre theatre;
    private Subscription frames = Subscription.EMPTY;

    /**
     * @param play the session to show
     * @param stage fills the screen where the theatre cannot
     * @param window runs what the theatre tells
     */
    public TheatreDoor(PlayModel play, Stage stage, Executor window) {
        this(
                play,
                stage,
                window,
                (audience, teller, first) -> Theatre.make(System.getProperty("os.name", ""), audience, teller, first));
    }

    TheatreDoor(PlayModel play, Stage stage, Executor window, Maker maker) {
        this.maker = maker;
        this.play = play;
        this.stage = stage;
        this.window = window;
    }

    /** Makes a theatre, or says why there is none. */
    @FunctionalInterface
    interface Maker {
        Theatre make(Theatre.Audience audience, Executor window, Frame first) throws TheatreException;
    }

    /** Opens the theatre for a room, whose keys work in it; closes the plain full screen if that is open. */
    public void open(Room playing) {
        room = playing;
        if (stage.isFullScreen()) {
            stage.setFullScreen(false);
        } else if (theatre == null && play.frameProperty().get() != null) {
            try {
                begin(maker.make(this, window, play.frameProperty().get()));
            } catch (TheatreException impossible) {
                failed(impossible);
            }
        }
    }

    private void begin(Theatre made) {
        theatre = made;
        theatre.rate(play.knobs().rateProperty().get());
        frames = play.frameProperty().subscribe(made::show);
        theatre.open();
    }

    @Override
    public void key(String name, boolean down) {
        if (down ? play.input().keyDown(name) : play.input().keyUp(name)) {
            return;
        }
        KeyCode code = KeyCode.valueOf(name);
        Consumer<Boolean> held = room.holds().get(code);
        if (held != null) {
            held.accept(down);
        } else if (down) {
            Runnable command = room.keys().get(Shortcuts.plain(code));
            if (command != null) {
                command.run();
            }
        }
    }

    @Override
    public void lostKeys() {
        play.input().releaseAll();
    }

    @Override
    public void left() {
        frames.unsubscribe();
        theatre = null;
        play.input().releaseAll();
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void failed(TheatreException why) {
        left();
        if (!told) {
            told = true;
            play.problemProperty().set(Problem.of(why.getMessage(), why.remedy(), why.code(), why));
        }
        stage.setFullScreen(true);
    }

    @Override
    public void close() {
        frames.unsubscribe();
        if (theatre != null) {
            theatre.close();
        }
    }
}
