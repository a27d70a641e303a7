package kz.listeningstate.petition.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of files lie, outside the database: a folder that all instances share, or an S3-compatible bucket. Objects
 * are written once under a new key and never changed.
 */
interface FileStore {

    /** Writes an object; nobody reads it before it is whole. */
    void put(String key, InputStream bytes, long size) throws IOException;

    /** Reads an object; {@link java.nio.file.NoSuchFileException} when there is none. The caller closes it. */
    InputStream get(String key) throws IOException;

    /** Deletes an object and whatever an interrupted writing left of it; does nothing when there is none. */
    void delete(String key) throws IOException;
}
