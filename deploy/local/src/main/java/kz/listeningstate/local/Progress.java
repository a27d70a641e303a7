package kz.listeningstate.local;

import java.time.Duration;
import java.util.List;

/** Told how the start goes. Calls come from many threads. */
public interface Progress {

    /** Says nothing, for tests. */
    Progress SILENT = new Progress() {
        @Override
        public void planned(List<String> titles) {}

        @Override
        public void starting(String title) {}

        @Override
        public void ready(String title, Duration time) {}

        @Override
        public void failed(String title, Duration time) {}

        @Override
        public void close() {}
    };

    /** All parts, in the order they are shown in. */
    void planned(List<String> titles);

    void starting(String title);

    void ready(String title, Duration time);

    void failed(String title, Duration time);

    /** Nothing more will be told. */
    void close();
}
