package dev.lamp.runtime.door;

/** A request cannot be met; becomes an error object, and the connection goes on unless it says otherwise. */
public final class DoorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean last;

    private DoorException(String code, String sentence, boolean last) {
        super(sentence, null, false, false); // only its words go out, and clients can ask for many
        this.code = code;
        this.last = last;
    }

    static DoorException of(String code, String sentence) {
        return new DoorException(code, sentence, false);
    }

    /** One after which the connection is closed. */
    static DoorException last(String code, String sentence) {
        return new DoorException(code, sentence, true);
    }

    String code() {
        return code;
    }

    boolean isLast() {
        return last;
    }
}
