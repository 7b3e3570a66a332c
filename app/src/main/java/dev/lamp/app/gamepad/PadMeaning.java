package dev.lamp.app.gamepad;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.Binding;
import dev.lamp.app.play.PlayCommand;
import java.util.Optional;

/** What a button of a gamepad can stand for. */
public enum PadMeaning {
    NOTHING("nothing"),
    LEFT("go left", new Binding.Move(-1, 0)),
    RIGHT("go right", new Binding.Move(1, 0)),
    CLIMB_UP("climb up", new Binding.Move(0, -1)),
    CLIMB_DOWN("climb down", new Binding.Move(0, 1)),
    JUMP("jump", new Binding.Move(0, -3)),
    ACTION_1(1),
    ACTION_2(2),
    ACTION_3(3),
    ACTION_4(4),
    ACTION_5(5),
    ACTION_6(6),
    ACTION_7(7),
    ACTION_8(8),
    PAUSE("pause or go on", PlayCommand.PAUSE),
    RESTART("start over", PlayCommand.RESTART),
    NEW_SEED("start over with another seed", PlayCommand.NEW_SEED);

    private final String title;
    private final Binding binding;
    private final PlayCommand command;

    PadMeaning(String title) {
        this(title, null, null);
    }

    PadMeaning(String title, Binding binding) {
        this(title, binding, null);
    }

    PadMeaning(int key) {
        this("action " + key, new Binding.Press(new LatentAction(key - 1)), null);
    }

    PadMeaning(String title, PlayCommand command) {
        this(title, null, command);
    }

    PadMeaning(String title, Binding binding, PlayCommand command) {
        this.title = title;
        this.binding = binding;
        this.command = command;
    }

    /** A few words for people. */
    public String title() {
        return title;
    }

    /** What it does in the game, if anything. */
    public Optional<Binding> binding() {
        return Optional.ofNullable(binding);
    }

    /** What it asks of the world, if anything. */
    public Optional<PlayCommand> command() {
        return Optional.ofNullable(command);
    }
}
