package kz.listeningstate.audit.source;

import java.io.FileNotFoundException;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.tree.TilePath;
import kz.listeningstate.audit.tree.TreeHash;

/** The tiles and entry bundles of one log. */
public final class Tiles {
    private final Source source;

    public Tiles(Source source) {
        this.source = source;
    }

    /** Never fails: what went wrong stands in the piece. A full tile stands in for a partial one that is gone. */
    public CompletableFuture<Piece> get(TilePath path) {
        return get(path, path)
                .exceptionallyCompose(
                        failure -> !path.isFull() && Source.cause(failure) instanceof FileNotFoundException
                                ? get(path.full(), path)
                                : CompletableFuture.failedFuture(failure))
                .exceptionally(failure -> Piece.absent(fault(path, Source.cause(failure))));
    }

    private CompletableFuture<Piece> get(TilePath served, TilePath wanted) {
        int limit = served.isEntries() ? Bundle.LARGEST : served.width() * TreeHash.LENGTH;
        return source.get(served.toString(), limit)
                .thenApply(bytes -> served.isEntries() ? bundle(bytes, served, wanted) : tile(bytes, served, wanted));
    }

    private static Piece bundle(byte[] bytes, TilePath served, TilePath wanted) {
        Bundle bundle = Bundle.parse(bytes, served.width());
        Fault problem = bundle.isWhole()
                ? null
                : new Fault(
                        Kind.TREE,
                        served.toString(),
                        "it does not consist of " + served.width() + " entries; " + bundle.count()
                                + " could be read, so it was cut or changed.");
        return new Piece(bytes, Math.min(bundle.count(), wanted.width()), bundle.hashes(), bundle, problem);
    }

    private static Piece tile(byte[] bytes, TilePath served, TilePath wanted) {
        int count = Math.min(bytes.length / TreeHash.LENGTH, wanted.width());
        Fault problem = bytes.length == served.width() * TreeHash.LENGTH
                ? null
                : new Fault(
                        Kind.TREE,
                        served.toString(),
                        "it has " + bytes.length + " bytes in place of " + served.width() * TreeHash.LENGTH
                                + ", so it was cut or changed.");
        return new Piece(bytes, count, bytes, null, problem);
    }

    private static Fault fault(TilePath path, Throwable failure) {
        boolean isAnswer = failure instanceof FileNotFoundException || failure instanceof TooLargeException;
        return new Fault(
                isAnswer ? Kind.TREE : Kind.INCOMPLETE,
                path.toString(),
                "it " + failure.getMessage() + ", so what it must hold could not be checked.");
    }
}
