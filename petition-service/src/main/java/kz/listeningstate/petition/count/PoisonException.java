package kz.listeningstate.petition.count;

/** A message that no repetition will make readable: it goes to the dead-letter topic with its reason. */
class PoisonException extends RuntimeException {
    PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
