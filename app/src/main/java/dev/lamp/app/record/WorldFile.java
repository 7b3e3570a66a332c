package dev.lamp.app.record;

import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A world that was played, as it is kept in a file and passed on: not its frames, but all that makes them again.
 *
 * @param bundle name of the bundle that dreamed it
 * @param bundleHash identity of that bundle; with another one the frames will be others
 * @param title of the prompt
 * @param origin of the prompt, as the shelf says it; may be empty
 * @param prompt frame 0
 * @param seed of all chance, 0 or more
 * @param rate frames per second, 1 to 120
 * @param names what the player called the eight actions, in their order; empty if nobody said
 * @param tracks the branches, each after the one it leaves; at least one
 * @param track which of them was at the front
 * @param step the present moment, in steps since the prompt
 */
public record WorldFile(
        String bundle,
        String bundleHash,
        String title,
        String origin,
        Frame prompt,
        long seed,
        int rate,
        List<String> names,
        List<Track> tracks,
        int track,
        long step) {
    /** The format number in the file; a file with a higher one is refused. */
    public static final int VERSION = 1;

    /** Most steps of all branches together. */
    public static final int MOST_STEPS = 100_000;

    /**
     * One branch.
     *
     * @param name for people
     * @param parent the branch it leaves, by its place in the file; 0 for the first, which leaves none
     * @param fork the last step that it shares with that branch; 0 for the first
     * @param actions the index of the action of each of its steps, as one digit each
     * @param samplings how its frames were drawn, in runs; together they cover all its steps
     */
    public record Track(String name, int parent, long fork, String actions, List<Run> samplings) {
        public Track {
            Objects.requireNonNull(name, "name");
            samplings = List.copyOf(samplings);
            if (!actions.matches("[0-7]*")) {
                throw new IllegalArgumentException("expected actions of 0 to 7, found others");
            }
            long covered = samplings.stream().mapToLong(Run::steps).sum();
            if (covered != actions.length()) {
                throw new IllegalArgumentException(
                        "expected sampling for " + actions.length() + " steps, found it for " + covered);
            }
        }
    }

    /**
     * Steps in a row that were drawn in the same way.
     *
     * @param steps 1 or more
     * @param sampling how
     */
    public record Run(int steps, SamplingOptions sampling) {
        public Run {
            if (steps < 1) {
                throw new IllegalArgumentException("expected a run of 1 step or more, found " + steps);
            }
            Objects.requireNonNull(sampling, "sampling");
        }
    }

    public WorldFile {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(bundleHash, "bundleHash");
        Objects.requireNonNull(prompt, "prompt");
        names = List.copyOf(names);
        tracks = List.copyOf(tracks);
        require(!tracks.isEmpty(), "one branch or more");
        require(seed >= 0, "a seed of 0 or more");
        require(rate >= 1 && rate <= 120, "a rate of 1 to 120 frames per second");
        require(track >= 0 && track < tracks.size(), "one of the branches at the front");
        require(tracks.stream().mapToLong(t -> t.actions().length()).sum() <= MOST_STEPS, "fewer steps");
        for (int i = 0; i < tracks.size(); i++) {
            Track branch = tracks.get(i);
            require(i == 0 ? branch.parent() == 0 : branch.parent() >= 0 && branch.parent() < i, "parents first");
            require(i == 0 ? branch.fork() == 0 : branch.fork() >= 0 && branch.fork() <= end(i, tracks), "real forks");
        }
        require(
                step >= 0
                        && step
                                <= tracks.get(track).fork()
                                        + tracks.get(track).actions().length(),
                "a step there is");
    }

    private static long end(int branch, List<Track> tracks) {
        Track parent = tracks.get(tracks.get(branch).parent());
        return parent.fork() + parent.actions().length();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + what + " in a world file, found something else");
        }
    }

    /**
     * Where a world comes from.
     *
     * @param bundle name of the bundle that dreams it
     * @param bundleHash identity of that bundle
     * @param title of the prompt
     * @param origin of the prompt; may be empty
     * @param prompt frame 0
     * @param seed of all chance
     */
    public record Source(String bundle, String bundleHash, String title, String origin, Frame prompt, long seed) {}

    /** What a timeline holds, as a file; empty before its start. */
    public static Optional<WorldFile> of(Source source, int rate, List<String> names, Timeline timeline) {
        TimelineState state = timeline.state();
        return state.now()
                .map(now -> new WorldFile(
                        source.bundle(),
                        source.bundleHash(),
                        source.title(),
                        source.origin(),
                        source.prompt(),
                        source.seed(),
                        rate,
                        names,
                        tracks(state, timeline.moments()),
                        now.branch(),
                        now.step()));
    }

    /** How the frame of the present moment was drawn, and so how the next would have been. */
    public SamplingOptions sampling() {
        int at = track;
        while (at > 0 && tracks.get(at).samplings().isEmpty()) {
            at = tracks.get(at).parent();
        }
        List<Run> runs = tracks.get(at).samplings();
        return runs.isEmpty()
                ? SamplingOptions.DEFAULT
                : runs.get(runs.size() - 1).sampling();
    }

    /** How many steps it takes to play it again. */
    public int steps() {
        return tracks.stream().mapToInt(t -> t.actions().length()).sum();
    }

    /** The branches of a timeline, in the form of the file. */
    private static List<Track> tracks(TimelineState state, List<Moment> moments) {
        List<List<Moment>> byBranch = new ArrayList<>();
        state.branches().forEach(branch -> byBranch.add(new ArrayList<>()));
        moments.stream()
                .filter(moment -> moment.action().isPresent() && moment.branch() < byBranch.size())
                .forEach(moment -> byBranch.get(moment.branch()).add(moment));
        return state.branches().stream()
                .map(branch -> track(branch, byBranch.get(branch.id())))
                .toList();
    }

    private static Track track(Branch branch, List<Moment> moments) {
        StringBuilder actions = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        for (Moment moment : moments) {
            actions.append(moment.action().orElseThrow().index());
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.sampling().equals(moment.sampling())) {
                runs.set(runs.size() - 1, new Run(last.steps() + 1, last.sampling()));
            } else {
                runs.add(new Run(1, moment.sampling()));
            }
        }
        return branch.first()
                .parent()
                .map(fork -> new Track(branch.name(), fork.branch(), fork.step(), actions.toString(), runs))
                .orElseGet(() -> new Track(branch.name(), 0, 0, actions.toString(), runs));
    }
}
