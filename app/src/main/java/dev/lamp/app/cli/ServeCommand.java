package dev.lamp.app.cli;

import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.door.DoorOptions;
import dev.lamp.runtime.door.DoorServer;
import dev.lamp.runtime.door.RuntimeHost;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets programs play: opens the door on the loopback interface until the process is ended. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Lets programs on this machine play, by lines of JSON in the words of Gymnasium.")
public final class ServeCommand implements Callable<Integer> {

    private static final int TOKEN_BYTES = 16;
    private static final String TOKEN_VARIABLE = "LAMP_TOKEN";

    @Option(names = "--port", defaultValue = "0", description = "Of the loopback interface (default: a free one).")
    private int port;

    @Option(
            names = "--token-from-environment",
            description = "Take the token from " + TOKEN_VARIABLE + " instead of making one up and printing it.")
    private boolean tokenFromEnvironment;

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DoorOptions options = options();
        try {
            return BundleArguments.telling(spec, () -> serve(options));
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("Port " + port + " cannot be opened: " + e.getMessage() + ". Choose another --port.");
            return 1;
        }
    }

    private void serve(DoorOptions options) throws MendableException, IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ModelBundle model = bundle.open();
        try (GenieRuntime runtime = GenieRuntime.open(model, bundle.device());
                DoorServer server = DoorServer.open(new RuntimeHost(runtime), options)) {
            out.println("port " + server.port());
            out.println("token " + (tokenFromEnvironment ? "of " + TOKEN_VARIABLE : options.token()));
            out.println("Serving " + model.manifest().name() + ". " + runtime.deviceNote() + " Ctrl+C ends it.");
            out.flush();
            new CountDownLatch(1).await();
        }
    }

    private DoorOptions options() {
        try {
            return DoorOptions.standard(port, token());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String token() {
        if (tokenFromEnvironment) {
            return System.getenv().getOrDefault(TOKEN_VARIABLE, "");
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
