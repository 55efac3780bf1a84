using PolicyFlow.App.Web.Parts;

namespace PolicyFlow.App.Mail.Inbound.Pen.Pages;

/// <summary>What the pages say about kept mail.</summary>
internal static class PenWords
{
    public static readonly IReadOnlyList<Choice> Parties =
    [
        new Choice("reporter", "Whoever made the report"),
        new Choice("host", "The website or app that was asked to act"),
        new Choice("accused", "Somebody whom an investigation is about, as their answer"),
        new Choice("somebody", "Somebody else"),
    ];

    public static string Why(string why) => why switch
    {
        PenReason.Unreadable => "It cannot be read. Download it, or ask the sender to write again.",
        PenReason.Failed => "Working on it failed again and again. It is kept as it came.",
        PenReason.Reply => "It answers something, and no case was found that it belongs to.",
        PenReason.Returned => "A machine sent it about a letter of ours, and no case was found that it belongs to.",
        PenReason.NoWords => "Nobody whom we know sent it, and it says nothing.",
        _ => "A machine sent it: an automatic reply, a list or a mail server.",
    };

    public static string Chosen(string how) => how switch
    {
        PenChoice.Join => "Joined to a case",
        PenChoice.Report => "Made a report",
        PenChoice.Aside => "Set aside",
        _ => "Taken back",
    };

    public static string Title(PenEntry entry) => entry.Subject.Length > 0 ? entry.Subject : "(no subject)";

    public static string Sender(PenEntry entry) => entry.From.Length > 0 ? entry.From : "Sender not known";

    public static PenParty? Party(string code) => code switch
    {
        "reporter" => PenParty.Reporter,
        "host" => PenParty.Host,
        "accused" => PenParty.Accused,
        "somebody" => PenParty.Somebody,
        _ => null,
    };
}
