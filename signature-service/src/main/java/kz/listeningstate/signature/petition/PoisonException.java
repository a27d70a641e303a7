package kz.listeningstate.signature.petition;

/** A message that no repetition will make readable: it goes to the dead-letter topic with its reason. */
class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
