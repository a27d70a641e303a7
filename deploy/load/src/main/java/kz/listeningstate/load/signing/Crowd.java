package kz.listeningstate.load.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.load.signer.Signer;

/**
 * All signers of one algorithm, who sign in turn. A person signs a petition once: when all have signed one, another is
 * opened and they begin again.
 */
public final class Crowd {

    private final Author author;
    private final List<Signer> signers;
    private int next;

    public Crowd(Author author, List<Signer> signers) {
        this.author = author;
        this.signers = signers;
    }

    /** Bodies of requests that wait for the clock, and the petitions they sign, which nobody else signs. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signed(List<String> petitions, byte[][] bodies) {}

    /** So many people sign new petitions, before the clock runs, on all processors. */
    Signed sign(int number) {
        List<Author.Petition> petitions = Stream.generate(author::open)
                .limit((number + signers.size() - 1) / signers.size())
                .toList();
        int first = next;
        next = (first + number) % signers.size();
        Instant now = Instant.now();
        byte[][] bodies = IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> body(signers.get((first + i) % signers.size()), petitions.get(i / signers.size()), now))
                .toArray(byte[][]::new);
        return new Signed(petitions.stream().map(Author.Petition::id).toList(), bodies);
    }

    private static byte[] body(Signer signer, Author.Petition petition, Instant now) {
        String cms = Base64.getEncoder().encodeToString(signer.sign(petition.statement(), now));
        return ("{\"petitionId\":\"" + petition.id() + "\",\"showName\":false,\"cms\":\"" + cms + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
