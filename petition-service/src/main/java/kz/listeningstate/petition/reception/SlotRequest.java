package kz.listeningstate.petition.reception;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A time that a citizen wants.
 *
 * @param begins when one of the day's slots begins
 * @param online by video, where the day allows it
 */
record SlotRequest(@NotNull UUID dayId, @NotNull LocalTime begins, boolean online) {}
