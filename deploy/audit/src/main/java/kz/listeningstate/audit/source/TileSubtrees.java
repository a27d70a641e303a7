package kz.listeningstate.audit.source;

import java.io.IOException;
import kz.listeningstate.audit.tree.ProofBuilder;
import kz.listeningstate.audit.tree.TilePath;
import kz.listeningstate.audit.tree.TreeHash;

/** Perfect subtrees of a log of the given size, from its tiles as served: what they prove, a verifier must judge. */
public record TileSubtrees(Tiles tiles, long size) implements ProofBuilder.Subtrees {

    @Override
    public byte[] root(int height, long index) throws IOException {
        int level = height / 8;
        int rise = height % 8;
        long first = index << rise;
        long tile = first / TilePath.FULL;
        Piece piece = Source.await(tiles.get(new TilePath(level, tile, TilePath.width(level, tile, size))));
        int place = (int) (first % TilePath.FULL);
        if (piece.count() < place + (1 << rise)) {
            throw new IOException(String.valueOf(piece.problem()));
        }
        return new TreeHash().perfect(piece.hashes(), place, 1 << rise);
    }
}
