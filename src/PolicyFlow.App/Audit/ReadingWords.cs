using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Mail.Inbound.Taking;

namespace PolicyFlow.App.Audit;

/// <summary>What was read, in words that say nothing of its content.</summary>
internal static class ReadingWords
{
    /// <param name="stream">The stream that was read.</param>
    public static (string What, string? Reference) Of(string stream)
    {
        if (stream.StartsWith(CaseKind.Takedown.Prefix, StringComparison.Ordinal))
            return ("Takedown", CaseReference.OfStream(stream));
        if (stream.StartsWith(CaseKind.Investigation.Prefix, StringComparison.Ordinal))
            return ("Investigation", CaseReference.OfStream(stream));
        if (stream.StartsWith(MailFate.Prefix, StringComparison.Ordinal)) return ("A mail that belongs to no case", null);
        if (stream.StartsWith(AcknowledgementStreams.EntryPrefix, StringComparison.Ordinal))
            return ("Somebody’s page in a campaign", null);
        return stream.StartsWith(QuestionStreams.Prefix, StringComparison.Ordinal)
            ? ("Question", CaseReference.OfStream(stream))
            : ("Another record", null);
    }

    public static string Page(string page) => page switch
    {
        "case" => "The case",
        EvidenceReads.List => "The list of its evidence",
        EvidenceReads.Api => "The list of its evidence, by a program",
        EvidenceReads.ExportForm => "The form of an export",
        "api" => "The case, by a program",
        "action" => "The page of an action",
        "api-action" => "An action, by a program",
        "report" => "The report of the case",
        "redacted-report" => "The report without names",
        "private link" => "The form of a private link",
        "mail" => "The mail",
        "campaign" => "The page",
        "question" => "The question",
        _ => EvidenceReads.Read(page) is { } read ? $"A piece of evidence. {CustodyWords.Of(read.Deed)}" : page,
    };
}
