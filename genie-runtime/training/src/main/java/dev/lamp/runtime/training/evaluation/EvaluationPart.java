package dev.lamp.runtime.training.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an evaluation consists of; each part can be measured alone. */
enum EvaluationPart {
    TOKENIZER,
    ACTIONS,
    ROLLOUTS,
    FIGURES,
    HERO,
    PHYSICS,
    ENEMIES,
    COINS,
    RETURN,
    RECOVERY,
    PICTURES,
    SPEED;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads names in lower case. */
    static final class Reader implements ITypeConverter<EvaluationPart> {

        @Override
        public EvaluationPart convert(String name) {
            return Arrays.stream(values())
                    .filter(part -> part.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + Arrays.stream(values())
                                    .map(EvaluationPart::toString)
                                    .collect(Collectors.joining(", "))
                            + ", found " + name));
        }
    }
}
