package dev.lamp.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each operating system wants a program to keep the user's settings. */
public final class ConfigFolder {

    private ConfigFolder() {}

    /** The folder for this machine and user; it need not exist yet. */
    public static Path ofThisMachine() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            String roaming = environment.get("APPDATA");
            return isGiven(roaming)
                    ? Path.of(roaming, "Lamp")
                    : home.resolve("AppData").resolve("Roaming").resolve("Lamp");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Lamp");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        return isGiven(config)
                ? Path.of(config, "lamp")
                : home.resolve(".config").resolve("lamp");
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
