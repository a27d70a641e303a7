package kz.listeningstate.load.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditorRunTest {

    @Test
    void thePeakIsInMillionsOfBytes() {
        List<String> status = List.of("Name:\tjava", "VmPeak:\t 9000000 kB", "VmHWM:\t  500000 kB", "VmRSS:\t  1 kB");
        assertEquals(512, AuditorRun.peak(status));
    }

    @Test
    void aProcessThatEndsHasNone() {
        assertEquals(Double.NaN, AuditorRun.peak(List.of("Name:\tjava", "State:\tZ (zombie)")));
    }
}
