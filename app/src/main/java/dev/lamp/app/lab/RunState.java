package dev.lamp.app.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be seen of a run from outside.
 *
 * @param folder the run
 * @param curves of each stage that has begun
 * @param sheet the newest sample sheet, if there is one
 * @param alive whether a process is at work on it
 * @param plan what it was started with, if this Lamp knows
 * @param log the last lines of what the process said
 */
public record RunState(
        Path folder,
        Map<LabStage, List<Curve>> curves,
        Optional<Path> sheet,
        boolean alive,
        Optional<TrainingPlan> plan,
        String log) {

    public RunState {
        curves = Map.copyOf(curves);
    }

    /** Minutes that a stage has been trained. */
    public double trained(LabStage stage) {
        return curves.getOrDefault(stage, List.of()).stream()
                .mapToDouble(
                        curve -> curve.points().get(curve.points().size() - 1).minutes())
                .max()
                .orElse(0);
    }

    /** The stage that was trained last, if any was. */
    public Optional<LabStage> latest() {
        Optional<LabStage> latest = Optional.empty();
        for (LabStage stage : LabStage.values()) {
            latest = curves.containsKey(stage) ? Optional.of(stage) : latest;
        }
        return latest;
    }

    /** Minutes of training that are left of the plan, if it is known. */
    public Optional<Double> minutesLeft() {
        return plan.map(known -> {
            double left = 0;
            for (LabStage stage : LabStage.values()) {
                left += Math.max(0, known.minutes() * stage.share() - trained(stage));
            }
            return left;
        });
    }

    /** Whether every stage has a checkpoint to make a bundle of. */
    public boolean isPlayable() {
        return curves.keySet().containsAll(List.of(LabStage.values()));
    }
}
