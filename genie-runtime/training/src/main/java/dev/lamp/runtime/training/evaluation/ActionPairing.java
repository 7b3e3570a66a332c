package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.EffectiveMovement.Vertical;
import java.util.Arrays;

/**
 * Which latent action stands for what happens in the true game: the one that was paired with the movement, one to one,
 * and where there is none, the one whose motion comes nearest.
 */
final class ActionPairing {

    private static final int JUMP_ROWS = -3;

    private final int[] movementOfCode;
    private final ActionMap motions;

    /**
     * @param movementOfCode for each code the index of a movement, or -1
     * @param motions what each code does, as far as can be seen
     */
    ActionPairing(int[] movementOfCode, ActionMap motions) {
        this.movementOfCode = movementOfCode.clone();
        this.motions = motions;
    }

    /** The action that stands for a movement. */
    LatentAction action(EffectiveMovement movement) {
        for (int code = 0; code < movementOfCode.length; code++) {
            if (movementOfCode[code] == movement.index()) {
                return new LatentAction(code);
            }
        }
        int rows = switch (movement.vertical()) {
            case NONE -> 0;
            case JUMP_START -> JUMP_ROWS;
            case CLIMB_UP -> -1;
            case CLIMB_DOWN -> 1;
        };
        return motions.nearest(movement.horizontal(), rows);
    }

    /** The action that stands for what a control is meant to do. */
    LatentAction action(Controls control) {
        Vertical vertical = switch (control) {
            case JUMP, JUMP_LEFT, JUMP_RIGHT -> Vertical.JUMP_START;
            case UP -> Vertical.CLIMB_UP;
            case DOWN -> Vertical.CLIMB_DOWN;
            default -> Vertical.NONE;
        };
        return action(new EffectiveMovement(control.horizontal(), vertical));
    }

    /** The control that an action stands for; none is pressed where it stands for no other. */
    Controls control(LatentAction action) {
        return Arrays.stream(Controls.values())
                .filter(control -> action(control).equals(action))
                .findFirst()
                .orElse(Controls.IDLE);
    }
}
