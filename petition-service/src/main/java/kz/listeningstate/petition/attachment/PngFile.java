package kz.listeningstate.petition.attachment;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The outer form of a PNG (ISO/IEC 15948): chunks with right lengths and checksums from IHDR to IEND, and nothing after. */
final class PngFile {
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int SIGNATURE_BYTES = 8;
    /** Length, type and checksum. */
    private static final int FRAME_BYTES = 12;

    private PngFile() {}

    static boolean begins(ByteBuffer bytes) {
        return FileKind.startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    static void check(ByteBuffer bytes) {
        int at = SIGNATURE_BYTES;
        boolean pixels = false;
        while (bytes.limit() - at >= FRAME_BYTES) {
            int length = bytes.getInt(at);
            int type = bytes.getInt(at + 4);
            if (length < 0 || length > bytes.limit() - at - FRAME_BYTES || !isIntact(bytes, at, length)) {
                throw FileKind.damaged();
            }
            if ((type == IHDR) != (at == SIGNATURE_BYTES)) {
                throw FileKind.damaged();
            }
            if (type == IHDR) {
                checkHeader(bytes, at + 8, length);
            }
            pixels |= type == IDAT;
            at += FRAME_BYTES + length;
            if (type == IEND) {
                break;
            }
        }
        if (!pixels || at != bytes.limit() || bytes.getInt(at - 8) != IEND) {
            throw FileKind.damaged();
        }
    }

    private static void checkHeader(ByteBuffer bytes, int at, int length) {
        if (length != 13) {
            throw FileKind.damaged();
        }
        FileKind.checkSize(Integer.toUnsignedLong(bytes.getInt(at)), Integer.toUnsignedLong(bytes.getInt(at + 4)));
    }

    private static boolean isIntact(ByteBuffer bytes, int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate().position(at + 4).limit(at + 8 + length));
        return (int) crc.getValue() == bytes.getInt(at + 8 + length);
    }
}
