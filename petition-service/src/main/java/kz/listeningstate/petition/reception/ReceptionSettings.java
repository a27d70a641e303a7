package kz.listeningstate.petition.reception;

import io.smallrye.config.ConfigMapping;

/** Numbers of reception that the law leaves open. */
@ConfigMapping(prefix = "reception")
interface ReceptionSettings {

    /** A time can be taken or left so long before its day. */
    int noticeWorkingDays();

    /** For the officer to note what came of a visit. */
    int outcomeWorkingDays();
}
