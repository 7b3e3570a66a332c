/**
 * The rules of the code base, checked on the compiled classes of all modules.
 *
 * <p>They live in the last module of the build because no module depends on all the others: the class files are read
 * from the modules' {@code target/classes} folders, so run the whole build ({@code ./mvnw verify}) to check them. Each
 * test also hands its rule a deliberate violation, compiled on the spot, and fails unless the rule rejects it.
 */
package dev.lamp.architecture;
