package dev.lamp.runtime.training;

import dev.lamp.assets.process.CleanEnd;
import dev.lamp.runtime.training.evaluation.EvaluateCommand;
import dev.lamp.runtime.training.evaluation.SheetCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line for everything but playing: training the three models, and measuring what came of it. */
@Command(
        name = "genie",
        mixinStandardHelpOptions = true,
        description = "Trains worlds from pixels, and measures them.",
        subcommands = {TrainCommand.class, ExportCommand.class, EvaluateCommand.class, SheetCommand.class})
public final class TrainGenie {

    TrainGenie() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Pictures are only written, never shown; without this a screen that cannot be reached would end the program.
        System.setProperty("java.awt.headless", "true");
        CleanEnd.onSignals();
        CleanEnd.exit(new CommandLine(new TrainGenie()).execute(arguments));
    }
}
