package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.WorldFile;
import java.util.ArrayList;
import java.util.List;

/** Plays a world file again, one step at a time. For the dream loop's thread. */
final class Replay {
    private final WorldFile world;
    private final List<List<Moment>> tracks = new ArrayList<>();
    private Moment first;
    private int done;
    private int offset;
    private int run;
    private int runSteps;

    Replay(WorldFile world) {
        this.world = world;
    }

    WorldFile world() {
        return world;
    }

    /** Steps played again so far. */
    int done() {
        return done;
    }

    /** Begins from the prompt, to which the world has just been reset. */
    void begin(Moment prompt) {
        first = prompt;
        tracks.add(new ArrayList<>());
    }

    /**
     * Takes the next step.
     *
     * @return the moment it led to; null at the end, with the world at the moment that the file calls the present
     */
    Moment next(Tape tape) {
        int track = tracks.size() - 1;
        while (offset == world.tracks().get(track).actions().length()) {
            name(tape, track);
            if (++track == world.tracks().size()) {
                tape.go(moment(world.track(), world.step()));
                return null;
            }
            tracks.add(new ArrayList<>());
            offset = 0;
            run = 0;
            runSteps = 0;
        }
        WorldFile.Track now = world.tracks().get(track);
        tape.go(moment(track, now.fork() + offset));
        LatentAction action = new LatentAction(now.actions().charAt(offset++) - '0');
        WorldFile.Run sampling = now.samplings().get(run);
        Moment moment = tape.step(action, sampling.sampling());
        tracks.get(track).add(moment);
        if (++runSteps == sampling.steps()) {
            run++;
            runSteps = 0;
        }
        done++;
        return moment;
    }

    private void name(Tape tape, int track) {
        List<Moment> moments = tracks.get(track);
        int branch = moments.isEmpty() ? 0 : moments.get(moments.size() - 1).branch();
        tape.timeline().rename(branch, world.tracks().get(track).name());
    }

    /** The moment of a track, or of the tracks that it leaves, at a step. */
    private Moment moment(int track, long step) {
        int at = track;
        while (step <= world.tracks().get(at).fork() && at > 0) {
            at = world.tracks().get(at).parent();
        }
        return step == 0
                ? first
                : tracks.get(at).get((int) (step - world.tracks().get(at).fork()) - 1);
    }
}
