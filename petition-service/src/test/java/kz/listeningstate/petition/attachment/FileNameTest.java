package kz.listeningstate.petition.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void onlyTheLastPartOfAPathIsAName() {
        assertEquals("жоспар.pdf", FileName.of("C:\\Users\\aigul\\жоспар.pdf").name());
        assertEquals("passwd", FileName.of("../../etc/passwd").name());
        assertEquals("fdp.exe", FileName.of("\u202efdp.exe").name());
        assertEquals("\u0439.pdf", FileName.of("\u0438\u0306.pdf").name());
    }

    @Test
    void comesFromTheHeader() {
        assertEquals(
                "су+құбыр.pdf",
                FileName.fromHeader("attachment; filename*=UTF-8''%D1%81%D1%83+%D2%9B%D2%B1%D0%B1%D1%8B%D1%80.pdf")
                        .name());
        assertEquals(
                "a.pdf",
                FileName.fromHeader("attachment; filename=\"x.pdf\"; filename*=utf-8''a.pdf")
                        .name());
        for (String header : Arrays.asList(
                null, "", "attachment", "attachment; filename=\"a.pdf\"", "attachment; filename*=UTF-8''%zz")) {
            assertEquals(
                    "invalid-request",
                    assertThrows(Problem.class, () -> FileName.fromHeader(header))
                            .slug());
        }
    }

    @Test
    void leavesInAsciiAlone() {
        assertEquals(
                "attachment; filename=\"___.pdf\"; filename*=UTF-8''%D0%B0%20%22.pdf", FileName.header("а \".pdf"));
    }
}
