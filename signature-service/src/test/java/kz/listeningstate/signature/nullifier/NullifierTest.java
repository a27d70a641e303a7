package kz.listeningstate.signature.nullifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.signature.verification.PersonId;
import org.junit.jupiter.api.Test;

/** The input of the function: nobody is somebody else, in no other petition. */
class NullifierTest {
    private static final UUID PETITION = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private final Seed seed = new Seed();

    private record Who(UUID petition, PersonId person) {}

    @Test
    void alphaIsLaidOutAsSpecified() {
        byte[] alpha = Nullifier.alpha(PETITION, new PersonId("KZ-IIN", "900101300123"));
        String expected = HexFormat.of().formatHex("listening-state/nullifier/v1".getBytes(StandardCharsets.US_ASCII))
                + "00" + "00112233445566778899aabbccddeeff"
                + "06" + "4b5a2d49494e" + "0c" + "393030313031333030313233";
        assertEquals(expected, HexFormat.of().formatHex(alpha));
    }

    /** Read back as anybody would who has only the layout. */
    @Test
    void alphaSaysWhoAndWhere() {
        for (int i = 0; i < 2_000; i++) {
            Who who = who(1 + seed.random.nextInt(255), 1 + seed.random.nextInt(255));
            assertEquals(who, read(Nullifier.alpha(who.petition(), who.person())), seed::toString);
        }
    }

    /** Short parts over two letters, among which every border between scheme and id is met many times. */
    @Test
    void noTwoHaveTheSame() {
        Map<ByteBuffer, Who> seen = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            Who who = who(1 + seed.random.nextInt(4), 1 + seed.random.nextInt(4));
            Who before = seen.put(ByteBuffer.wrap(Nullifier.alpha(who.petition(), who.person())), who);
            assertEquals(before == null ? who : before, who, seed::toString);
        }
    }

    @Test
    void partsHaveOneTo255AsciiCharacters() {
        String longest = "7".repeat(255);
        assertEquals(29 + 16 + 256 + 256, Nullifier.alpha(PETITION, new PersonId(longest, longest)).length);
        for (String bad : List.of("", longest + "7", "90010130012é", "７", "\u0080", "\ud83d\ude00")) {
            assertRefused(new PersonId("KZ-IIN", bad), bad);
            assertRefused(new PersonId(bad, "900101300123"), "900101300123");
        }
    }

    private static void assertRefused(PersonId person, String id) {
        String message = assertThrows(IllegalArgumentException.class, () -> Nullifier.alpha(PETITION, person))
                .getMessage();
        assertFalse(!id.isEmpty() && message.contains(id), "the message names the person");
    }

    @Test
    void aPersonHasAnotherNullifierInEveryPetition() {
        VrfKey key = VrfKey.generate(new SecureRandom());
        PersonId person = new PersonId("KZ-IIN", "900101300123");
        byte[] here = key.beta(Nullifier.alpha(PETITION, person));
        byte[] there = key.beta(Nullifier.alpha(new UUID(0, 0), person));
        assertArrayEquals(here, key.beta(Nullifier.alpha(PETITION, person)));
        assertFalse(Arrays.equals(here, there));
    }

    private Who who(int scheme, int id) {
        UUID petition = seed.random.nextBoolean() ? PETITION : new UUID(seed.random.nextLong(), seed.random.nextLong());
        return new Who(petition, new PersonId(letters(scheme), letters(id)));
    }

    private String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < number; i++) {
            letters.append((char) (seed.random.nextBoolean() ? 1 + seed.random.nextInt(4) : 0));
        }
        return letters.toString();
    }

    private static Who read(byte[] alpha) {
        ByteBuffer buffer = ByteBuffer.wrap(alpha);
        byte[] domain = new byte[29];
        buffer.get(domain);
        assertEquals("listening-state/nullifier/v1\0", new String(domain, StandardCharsets.US_ASCII));
        Who who = new Who(new UUID(buffer.getLong(), buffer.getLong()), new PersonId(part(buffer), part(buffer)));
        assertFalse(buffer.hasRemaining());
        return who;
    }

    private static String part(ByteBuffer buffer) {
        byte[] part = new byte[buffer.get() & 0xff];
        buffer.get(part);
        return new String(part, StandardCharsets.US_ASCII);
    }
}
