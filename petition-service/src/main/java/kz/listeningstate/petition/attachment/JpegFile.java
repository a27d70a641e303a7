package kz.listeningstate.petition.attachment;

import java.nio.ByteBuffer;

/** The outer form of a JPEG (ISO/IEC 10918-1, annex B): segments with right lengths up to the picture, and its end. */
final class JpegFile {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegFile() {}

    static boolean begins(ByteBuffer bytes) {
        return FileKind.startsWith(bytes, 0xff, 0xd8, 0xff);
    }

    static void check(ByteBuffer bytes) {
        int at = 2;
        boolean size = false;
        while (true) {
            int marker = marker(bytes, at);
            int length = unsignedShort(bytes, at + 2);
            if (length < 2 || length > bytes.limit() - at - 2) {
                throw FileKind.damaged();
            }
            if (isFrame(marker)) {
                FileKind.checkSize(unsignedShort(bytes, at + 7), unsignedShort(bytes, at + 5));
                size = true;
            }
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                break;
            }
        }
        if (!size || !hasEnd(bytes, at)) {
            throw FileKind.damaged();
        }
    }

    /** SOF0 to SOF15: the size of the picture. C4, C8 and CC are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int marker(ByteBuffer bytes, int at) {
        int two = unsignedShort(bytes, at);
        int marker = two & 0xff;
        // Those without a length (start, end, restarts) have no place before the picture.
        if (two >>> 8 != 0xff || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) {
            throw FileKind.damaged();
        }
        return marker;
    }

    private static int unsignedShort(ByteBuffer bytes, int at) {
        if (at > bytes.limit() - 2) {
            throw FileKind.damaged();
        }
        return bytes.getShort(at) & 0xffff;
    }

    /** Cameras write previews after the end, so it need not be the last thing. */
    private static boolean hasEnd(ByteBuffer bytes, int from) {
        for (int at = from; at < bytes.limit() - 1; at++) {
            if ((bytes.get(at) & 0xff) == 0xff && (bytes.get(at + 1) & 0xff) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }
}
