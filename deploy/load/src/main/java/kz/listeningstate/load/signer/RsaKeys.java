package kz.listeningstate.load.signer;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.List;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.KeyMaterial;

/**
 * Many different RSA-2048 keys at the price of few primes: n primes make n(n-1)/2 moduli, so that 25,000 keys take seconds
 * and not half an hour. For load only: two keys that share a prime give each other away.
 */
final class RsaKeys {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int PRIME_BITS = 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<BigInteger> primes;

    private RsaKeys(List<BigInteger> primes) {
        this.primes = primes;
    }

    /** Primes for at least so many keys. */
    static RsaKeys atLeast(int keys) {
        int primes = row(Math.max(0, keys - 1)) + 1;
        return new RsaKeys(IntStream.range(0, primes)
                .parallel()
                .mapToObj(i -> prime())
                .distinct()
                .toList());
    }

    /** The key of that index, another one for each from 0. */
    KeyMaterial key(int index) {
        int row = row(index);
        return key(primes.get(row), primes.get(index - row * (row - 1) / 2));
    }

    /** Pairs in the order (1,0), (2,0), (2,1), (3,0) ...: row r begins at r(r-1)/2. */
    static int row(int index) {
        int row = (int) ((1 + Math.sqrt(1 + 8.0 * index)) / 2);
        return row * (row - 1) / 2 > index ? row - 1 : row;
    }

    /** The two highest bits are set, so that a product has exactly 2048 bits. */
    private static BigInteger prime() {
        BigInteger prime;
        do {
            prime = new BigInteger(PRIME_BITS, RANDOM)
                    .setBit(PRIME_BITS - 1)
                    .setBit(PRIME_BITS - 2)
                    .nextProbablePrime();
        } while (prime.bitLength() != PRIME_BITS || prime.mod(EXPONENT).equals(BigInteger.ONE));
        return prime;
    }

    private static KeyMaterial key(BigInteger p, BigInteger q) {
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
        RSAPrivateCrtKeySpec spec =
                new RSAPrivateCrtKeySpec(p.multiply(q), EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
        try {
            return KeyMaterial.decode(
                    Algorithm.RSA,
                    KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
