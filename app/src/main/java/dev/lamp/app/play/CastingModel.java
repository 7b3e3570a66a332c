package dev.lamp.app.play;

import dev.lamp.app.library.Prompt;
import dev.lamp.app.library.ShelfModel;
import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * Puts one of the game's heroes into the picture on the stage, where the player points: what somebody drew as a hero
 * the model may not take for one. The world waits meanwhile; then a new one starts from that picture. For the window's
 * thread.
 */
public final class CastingModel {

    private static final String ABOUT = "With a hero of the game.";
    /** About twenty seconds of play. */
    private static final int SOON = 300;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Frame> picture = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Frame> shown;
    private final ObservableBooleanValue wanted;
    private final PlayModel play;
    private final ShelfModel shelf;
    private HeroCasting casting;
    private Place place;
    private int look;
    private boolean goesOn;

    /**
     * @param play what is on the stage
     * @param shelf starts the new world
     */
    CastingModel(PlayModel play, ShelfModel shelf) {
        this.play = play;
        this.shelf = shelf;
        shown = Bindings.createObjectBinding(
                () -> picture.get() == null ? play.frameProperty().get() : picture.get(),
                picture,
                play.frameProperty());
        wanted = Bindings.createBooleanBinding(
                () -> !open.get()
                        && play.stepsProperty().get() < SOON
                        && isUnknown(shelf.presentProperty().get()),
                open,
                play.stepsProperty(),
                shelf.presentProperty());
        open.subscribe(now -> {
            if (now) {
                begin();
            } else {
                end();
            }
        });
        shelf.presentProperty().subscribe(now -> leave());
        play.frameProperty().subscribe(this::follow);
    }

    /** Whoever starts over, or goes elsewhere on the timeline, chooses in the picture that is there then. */
    private void follow(Frame now) {
        if (picture.get() != null && now != null && DrawingKit.suits(now)) {
            casting = new HeroCasting(now);
            show();
        }
    }

    /** Whether nobody ever said what is in a picture. */
    private static boolean isUnknown(Prompt prompt) {
        return prompt != null && prompt.about().isEmpty() && prompt.origin().isEmpty();
    }

    private void begin() {
        Frame now = play.frameProperty().get();
        if (now == null || !DrawingKit.suits(now)) {
            open.set(false);
            return;
        }
        goesOn = !play.pausedProperty().get() && play.modeProperty().get() == PlayMode.LIVE;
        if (goesOn) {
            play.togglePause();
        }
        casting = new HeroCasting(now);
        place = place == null ? HeroCasting.around(now.width() / 2, now.height() / 2) : place;
        show();
    }

    private void end() {
        casting = null;
        picture.set(null);
        if (goesOn && play.pausedProperty().get()) {
            play.togglePause();
        }
        goesOn = false;
    }

    /** Closes it; what was paused for it stays paused if somebody else has begun to play meanwhile. */
    private void leave() {
        goesOn = false;
        open.set(false);
    }

    private void show() {
        picture.set(casting.with(place, look));
    }

    /** Points at a pixel of the picture, which may be outside. */
    void point(int x, int y) {
        if (open.get()) {
            place = HeroCasting.around(x, y);
            show();
        }
    }

    /** Moves the hero by cells. */
    void move(int dx, int dy) {
        if (open.get()) {
            int cell = TileRenderer.CELL;
            place = HeroCasting.around((place.x() + dx + 1) * cell, (place.y() + dy + 1) * cell);
            show();
        }
    }

    /** Takes the theme's next hero, or the one before. */
    void turn(int by) {
        if (open.get()) {
            look = Math.floorMod(look + by, casting.looks());
            show();
        }
    }

    /** Starts a world from the picture with its hero. */
    void put() {
        if (!open.get()) {
            return;
        }
        Frame chosen = picture.get();
        String title = play.prompt().map(Prompt::title).orElse("Picture");
        leave();
        shelf.play(new Prompt(title, ABOUT, chosen));
    }

    /** Whether the player is choosing; the stage has what it needs. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What the stage is to show: the picture with its hero while one is chosen, else what is played. */
    ObservableValue<Frame> shownProperty() {
        return shown;
    }

    /** The picture with the hero that is being chosen; null while none is. */
    ReadOnlyObjectProperty<Frame> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether somebody has just brought a picture in which the model may not find a hero. */
    ObservableBooleanValue wantedProperty() {
        return wanted;
    }
}
