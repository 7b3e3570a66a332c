package dev.lamp.assets.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process, by itself or when Ctrl+C or a polite kill asks for it, between two calls into native code and never
 * inside one. Signals are heard before the shutdown hooks run, for the hook of ONNX Runtime waits for nobody.
 */
public final class CleanEnd {

    private static final long PATIENCE_SECONDS = 10;
    /** What shells report for a process that a signal has ended: 128 and its number. */
    private static final int BY_SIGNAL = 128;

    private CleanEnd() {}

    /** Ends the process with an exit status. */
    public static void exit(int status) {
        NativeCalls.end(PATIENCE_SECONDS, TimeUnit.SECONDS);
        System.exit(status);
    }

    /**
     * Hears Ctrl+C and polite kills from now on; called once by a main method. A Java VM that has no signals to offer
     * ends as it always does.
     */
    public static void onSignals() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                handle(name);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                // The signal is unknown to the system, or kept by the Java VM (-Xrs).
                continue;
            }
        }
    }

    /** By reflection, for the class lies outside of what a compiler for Java 17 lets through without a warning. */
    private static void handle(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object heard = signal.getConstructor(String.class).newInstance(name);
        int number = (int) signal.getMethod("getNumber").invoke(heard);
        InvocationHandler ending = (proxy, method, arguments) -> answer(method, proxy, arguments, number);
        signal.getMethod("handle", signal, handler)
                .invoke(
                        null,
                        heard,
                        Proxy.newProxyInstance(CleanEnd.class.getClassLoader(), new Class<?>[] {handler}, ending));
    }

    private static Object answer(Method method, Object proxy, Object[] arguments, int number) {
        return switch (method.getName()) {
            case "handle" -> {
                exit(BY_SIGNAL + number);
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "ends the process";
        };
    }
}
