package dev.lamp.runtime.bench;

import java.util.List;

/**
 * What a bench run found.
 *
 * @param bundle name of the bundle
 * @param device where the graphs ran
 * @param machine the machine in words
 * @param threads threads per operator
 * @param passes frames at 1, 2, 4, 8 and 16 passes
 * @param batches calls with 1, 2, 4 and 8 branches at the default passes
 * @param shares where a frame's time goes at the default passes
 * @param ceilings how far from what is possible, and from how others sample
 * @param firstFrame a fresh process; null if not measured
 * @param doors steps through the local server, of one world and of many, in both kinds of frames
 */
public record BenchReport(
        String bundle,
        String device,
        String machine,
        int threads,
        List<PassTiming> passes,
        List<BatchTiming> batches,
        Shares shares,
        Ceilings ceilings,
        FirstFrame firstFrame,
        List<DoorTiming> doors) {

    /** This report with the times of a fresh process. */
    public BenchReport with(FirstFrame fresh) {
        return new BenchReport(bundle, device, machine, threads, passes, batches, shares, ceilings, fresh, doors);
    }

    /** Whole frames at a number of passes. */
    public record PassTiming(int passes, Timing timing) {}

    /** Whole calls with a number of branches; {@code ofOne} is the mean in units of one branch alone. */
    public record BatchTiming(int branches, Timing timing, double ofOne) {}

    /**
     * Shares of a frame's time, which add up to 1.
     *
     * @param memory the graph before sampling: the last frame's keys and values
     * @param sampling the passes
     * @param decoding tokens to pixels
     * @param cache inputs, and keeping the new memory, in Java
     * @param handOver a finished frame to whoever shows it
     * @param operators share of the graph's time by kind of operator, largest first
     */
    public record Shares(
            double memory, double sampling, double decoding, double cache, double handOver, List<Operator> operators) {}

    /** A kind of operator and its share of the graph's time. */
    public record Operator(String name, double share) {}

    /**
     * The two ceilings, measured in the same run.
     *
     * @param flopPerFrame floating-point operations of a frame's matrix products
     * @param flopPerSecond what this machine's matrix products reach
     * @param floorMillis what the arithmetic alone would take
     * @param timesFloor a frame's median in units of that floor
     * @param uncachedMillis a frame of the same model without a cache, 25 passes over all frames in reach
     * @param speedUp how many cached frames at the default passes fit in it
     */
    public record Ceilings(
            double flopPerFrame,
            double flopPerSecond,
            double floorMillis,
            double timesFloor,
            double uncachedMillis,
            double speedUp) {}

    /**
     * A fresh process.
     *
     * @param millis from its start to its first dreamed frame
     * @param residentMegabytes memory it held after playing on; 0 where the system does not tell
     */
    public record FirstFrame(double millis, double residentMegabytes) {}

    /**
     * Steps through the door, in turns with the same steps in process.
     *
     * @param worlds that go on in one step
     * @param frames raw or png, as the client asked
     * @param ofInProcess the median rate in units of the one without a door
     */
    public record DoorTiming(int worlds, String frames, Timing timing, double ofInProcess) {}
}
