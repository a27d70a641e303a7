package kz.listeningstate.signature.log.tree;

import java.io.IOException;

/** Where the tiles of a tree are. What it answers is checked against a root, never believed. */
@FunctionalInterface
public interface TileReader {
    /**
     * @param tile of a level, not of entries
     * @return its {@code 32 * tile.width()} bytes; a reader that finds only the full tile, where a partial one is asked for,
     *     cuts it
     * @throws IOException also when there is no such tile
     */
    byte[] read(TilePath tile) throws IOException, LogDataRefused;
}
