using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Sorting;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Makes the words of a report, or of an addition to one, out of a mail.</summary>
internal static partial class MailLetter
{
    /// <param name="sort">What kind of report it is, given whether it names an address.</param>
    public static Report Report(
        ReadMail mail, ShelvedMail shelved, SiteOptions site, AddressPolicy policy, Func<bool, MailSort> sort)
    {
        var said = string.Join("\n\n", new[] { mail.Subject, mail.Text }.Where(t => t.Length > 0));
        var places = Places(said, site, policy);
        var sorted = sort(places.Count > 0);
        return new Report
        {
            Channel = ReportChannel.Email,
            Category = sorted.Category,
            ChildAtRisk = sorted.ChildAtRisk,
            LeftOut = [.. sorted.Named.Select(p => p.Id)],
            Description = Words(mail, shelved, said, site, [.. SortNotes.Of(sorted)]),
            Places = places,
            ReporterName = mail.SenderName,
            ReporterEmail = mail.SenderEmail,
            Attachments = ReportCategory.Of(sorted.Category).NoImageWanted ? [] : shelved.Files,
        };
    }

    /// <summary>An answer carries along what it answers; that is on record already.</summary>
    public static (string Text, IReadOnlyList<Place> Places) Addition(
        ReadMail mail, ShelvedMail shelved, bool isAnswer, SiteOptions site, AddressPolicy policy)
    {
        var said = isAnswer
            ? QuotedText.Strip(mail.Text)
            : string.Join("\n\n", new[] { mail.Subject, mail.Text }.Where(t => t.Length > 0));
        return (Words(mail, shelved, said, site), Places(said, site, policy));
    }

    /// <summary>What somebody else than the reporter says, without what it quotes.</summary>
    public static string Received(ReadMail mail, ShelvedMail shelved, SiteOptions site) =>
        Words(mail, shelved, QuotedText.Strip(mail.Text), site);

    private static string Words(
        ReadMail mail, ShelvedMail shelved, string said, SiteOptions site, params IReadOnlyList<string> more)
    {
        const int Notes = 600;
        var most = TextLimits.Description - Notes - (more.Count > 0 ? SortNotes.Longest : 0);
        var notes = new List<string>();
        if (mail.Message is null) notes.Add("(This email could not be read. It is among the files as it came.)");
        else if (said.Length == 0) notes.Add("(The email has no words.)");
        else if (said.Length > most)
            notes.Add("(The email is longer. All of it is in the email itself, among the files.)");
        if (shelved.Refused.Count > 0)
        {
            var names = string.Join(", ", shelved.Refused.Take(5).Select(n => $"“{PlainText.Cut(n, 40)}”"));
            notes.Add($"(Refused, since it can harm a computer: {names}.)");
        }

        if (shelved.LeftOut > 0)
        {
            notes.Add(shelved.LeftOut == 1
                ? "(One attachment was not taken out of the email. It is in the email itself, among the files.)"
                : $"({shelved.LeftOut} attachments were not taken out of the email. They are in the email itself, among "
                  + "the files.)");
        }

        // Whoever has a private link is the one whom it was sent to: it is no reading for anybody else.
        var words = PrivateLink(site).Replace(said, "(private link)");
        return string.Join("\n\n", [PlainText.Cut(words, most), .. notes, .. more]).Trim();
    }

    private static List<Place> Places(string said, SiteOptions site, AddressPolicy policy)
    {
        var own = new Uri(site.PublicAddress).Authority;
        return
        [
            .. AddressReader.Find(said, policy)
                .Where(p => !new Uri(p.Text).Authority.Equals(own, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static Regex PrivateLink(SiteOptions site) => new(
        Regex.Escape(site.PublicAddress) + @"/(track|yours|request|letters|confirm|team|sign-in)/[^\s<>""]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
