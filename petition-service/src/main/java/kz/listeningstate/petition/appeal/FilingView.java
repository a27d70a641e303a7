package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.listeningstate.petition.attachment.FileView;

/**
 * What came with an appeal's words, see {@link Particulars}.
 *
 * @param identity how it is known who files; null for a petition that goes on as an appeal
 * @param statementSha256 of what was signed, hex; null: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilingView(
        FilingRecord.Identity identity,
        String statementSha256,
        String complainedOf,
        String complainedAgainst,
        List<FileView> attachments) {}
