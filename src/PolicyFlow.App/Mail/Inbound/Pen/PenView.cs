using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Showing;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>A kept mail as it is shown: words only, nothing that a browser runs or loads.</summary>
/// <param name="Kept">Its bytes are there.</param>
/// <param name="Files">Names of what could be taken out of it.</param>
/// <param name="Refused">Names of attachments that can harm a computer.</param>
/// <param name="Reasons">What people gave as reasons, and <paramref name="Names"/> who they are.</param>
public sealed record PenView(
    bool Kept, bool HasHtml, string Text, IReadOnlyList<string> Files, IReadOnlyList<string> Refused,
    IReadOnlyList<string> Reasons, IReadOnlyList<string> Names)
{
    /// <summary>Characters of the words that a page shows; all of them are in the original.</summary>
    private const int Most = 20_000;

    internal static PenView Of(
        PenEntry entry, byte[]? raw, IReadOnlyList<string> reasons, IPeopleDirectory people)
    {
        var names = entry.State.Chosen.Select(c => people.Find(c.By.Id)?.Name ?? "a colleague").ToList();
        if (raw is null) return new PenView(false, false, "", [], [], reasons, names);
        using var mail = PenText.Read(entry.Key, raw);
        return new PenView(
            true, mail.Message is not null && MailHtml.Has(mail.Message), PlainText.Cut(mail.Text, Most),
            [.. mail.Files.Select(f => f.Name).Where(n => !DangerousFiles.IsNamedSo(n))],
            DangerousFiles.In(mail.Message), reasons, names);
    }
}
