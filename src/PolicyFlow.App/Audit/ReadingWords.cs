using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Cases;
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
        return ("Another record", null);
    }

    public static string Page(string page) => page switch
    {
        "case" => "The case",
        "evidence" => "A piece of evidence",
        "api" => "The case, by a program",
        "private link" => "The form of a private link",
        "mail" => "The mail",
        "campaign" => "The page",
        _ => page,
    };
}
