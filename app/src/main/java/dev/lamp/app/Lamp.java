package dev.lamp.app;

import dev.lamp.app.cli.BenchCommand;
import dev.lamp.app.cli.CalibrateCommand;
import dev.lamp.app.cli.CompareCommand;
import dev.lamp.app.cli.LampVersion;
import dev.lamp.app.cli.PlayCommand;
import dev.lamp.app.cli.ServeCommand;
import dev.lamp.app.cli.SoakCommand;
import dev.lamp.app.ui.LampApplication;
import dev.lamp.assets.process.CleanEnd;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts Lamp: the window, or one of its commands; without a display it plays by itself and writes a GIF. */
@Command(
        name = "lamp",
        mixinStandardHelpOptions = true,
        versionProvider = LampVersion.class,
        subcommands = {
            PlayCommand.class,
            BenchCommand.class,
            SoakCommand.class,
            ServeCommand.class,
            CompareCommand.class,
            CalibrateCommand.class
        },
        description = "Plays worlds that a neural network dreams up frame by frame.")
public final class Lamp implements Callable<Integer> {

    @Option(names = "--bundle", paramLabel = "PATH", description = "A folder or zip file; default: the shipped bundle.")
    private Path bundle;

    /** Starts Lamp and ends the process with its exit status: 0 fine, 1 something to mend, 2 wrong arguments. */
    public static void main(String[] args) {
        // AWT only reads and writes pictures here and must not look for a display, which may not be there.
        System.setProperty("java.awt.headless", "true");
        CleanEnd.onSignals();
        // Nearly always there is nothing to understand, and then the window need not wait for it.
        CleanEnd.exit(args.length == 0 ? new Lamp().call() : commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine lamp = new CommandLine(new Lamp()).setCaseInsensitiveEnumValuesAllowed(true);
        lamp.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new LampVersion()));
        return lamp;
    }

    @Override
    public Integer call() {
        if (hasDisplay()) {
            try {
                LampApplication.launchWindow(bundle == null ? new String[0] : new String[] {bundle.toString()});
                return 0;
            } catch (UnsupportedOperationException e) {
                return playWithoutWindow("The window cannot be opened: " + e.getMessage() + ".");
            }
        }
        return playWithoutWindow("There is no display here.");
    }

    /** Linux says in its environment whether there is a display; elsewhere there is one until JavaFX finds none. */
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || System.getProperty("glass.platform") != null
                || !System.getenv().getOrDefault("DISPLAY", "").isBlank();
    }

    private int playWithoutWindow(String reason) {
        CommandLine lamp = commandLine();
        lamp.getOut().println(reason + " Lamp plays by itself and writes a GIF instead.");
        return bundle == null ? lamp.execute("play") : lamp.execute("play", "--bundle", bundle.toString());
    }
}
