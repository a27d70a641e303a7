package kz.listeningstate.notification.event;

/** A feature that makes messages of one topic's events. */
public interface Listener {

    String topic();

    /**
     * Handles a record of the topic; of a kind that is told to nobody it does nothing.
     *
     * @throws UnreadableEventException if it is not what the contract says
     */
    void hear(byte[] value);
}
