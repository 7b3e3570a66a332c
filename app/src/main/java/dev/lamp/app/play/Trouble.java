package dev.lamp.app.play;

import dev.lamp.app.record.WorldFile;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What went wrong last. What is wrong with one world is told for as long as that world is played. */
final class Trouble {
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private Problem ofWorld;

    /** What the window tells; null for nothing. */
    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** Tells what is wrong with the world that is played. */
    void ofWorld(Problem told) {
        ofWorld = told;
        problem.set(told);
    }

    /** Whether a dream cannot start from a picture; says so, too. */
    boolean refuses(Frame picture, Dream dream) {
        boolean unfit =
                !picture.size().equals(dream.frameSize()) || !picture.palette().equals(dream.palette());
        if (unfit) {
            ofWorld(PlayProblems.otherFrames(picture, dream));
        }
        return unfit;
    }

    /** A world file is played again: says so if the dream is not the one that it comes from. */
    void follows(WorldFile world, Dream dream) {
        worldIsOver();
        if (!dream.hash().equals(world.bundleHash())) {
            ofWorld(PlayProblems.otherBundle(world));
        }
    }

    /** Another world begins, or the same one again: what was wrong with it is of no concern any more. */
    void worldIsOver() {
        if (ofWorld != null && problem.get() == ofWorld) {
            problem.set(null);
        }
        ofWorld = null;
    }
}
