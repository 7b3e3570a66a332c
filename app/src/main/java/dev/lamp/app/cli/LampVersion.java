package dev.lamp.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version of the jar, or that there is none and Lamp runs from what was compiled. */
public final class LampVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = LampVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "Lamp " + Optional.ofNullable(version).orElse("from source"),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
