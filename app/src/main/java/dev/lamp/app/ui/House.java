package dev.lamp.app.ui;

import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.library.FamiliarityModel;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.Dream;
import dev.lamp.app.play.PlayCommand;
import dev.lamp.app.record.TimelineState;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.stage.Stage;

/**
 * What the rooms of a window share.
 *
 * @param stage the window itself, the owner of dialogs
 * @param folder where Lamp keeps what belongs to the player; it need not exist yet
 * @param window runs what another thread has to tell the window
 * @param background the way off the window's thread, for slow work
 * @param problem where trouble is told; the banner shows it
 * @param notice what is told without being trouble, such as where a file went
 * @param dream the open model; null until it is there
 * @param input what the player holds, on keyboard, pad and screen
 * @param play goes to the play room and starts a world from a picture
 * @param opener plays with another model
 * @param go brings the room of an id to the front
 * @param hearsGame whether the room at the front plays, so that what is pressed belongs to the game
 * @param command asks for something to be done to the world that is played
 * @param played what was played in the play room since the last prompt, and where in it that world is now
 * @param pictures what one can start from, the player's own included; changes
 * @param familiarity tells how far pictures are from what the open model learned
 */
public record House(
        Stage stage,
        Path folder,
        Executor window,
        Background background,
        ObjectProperty<Problem> problem,
        ObjectProperty<Notice> notice,
        ReadOnlyObjectProperty<Dream> dream,
        PlayerInput input,
        Consumer<Prompt> play,
        DreamOpener opener,
        Consumer<String> go,
        BooleanSupplier hearsGame,
        Consumer<PlayCommand> command,
        Supplier<TimelineState> played,
        ObservableList<Prompt> pictures,
        FamiliarityModel familiarity) {}
