package dev.lamp.app.cli;

import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.runtime.Device;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What commands that play have in common: which bundle, on what device, and how errors are told. */
final class BundleArguments {

    @Option(names = "--bundle", paramLabel = "PATH", description = "A folder or zip file; default: the shipped bundle.")
    private Path bundle;

    @Option(names = "--device", defaultValue = "AUTO", description = "${COMPLETION-CANDIDATES} (default: AUTO).")
    private Device device;

    /** The work of a command. */
    @FunctionalInterface
    interface Work {
        void run() throws MendableException, IOException, InterruptedException;
    }

    /** Does a command's work: exit status 0, or 1 after telling what can be mended, and how. */
    static int telling(CommandSpec spec, Work work) throws IOException, InterruptedException {
        try {
            work.run();
            return 0;
        } catch (MendableException e) {
            spec.commandLine().getErr().println(e.getMessage() + " " + e.remedy());
            return 1;
        }
    }

    ModelBundle open() throws BundleException {
        return bundle == null ? ModelBundle.shipped() : ModelBundle.open(bundle);
    }

    /** The folder or zip file, or null for the shipped bundle. */
    Path bundle() {
        return bundle;
    }

    Device device() {
        return device;
    }
}
