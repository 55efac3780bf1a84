using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>
/// Sends a person's digest of a day. What the person may not see any more, or what has been dealt with, is left out; where
/// nothing is left, nothing is sent. The Message-ID follows from person and day.
/// </summary>
public sealed class DigestMail(
    CaseEngine<DigestState> engine, IEnumerable<IDigestWords> words, IMailTransport transport, MailLayout layout,
    TemplateWriter templates, IPeopleDirectory people, SiteOptions site) : IEffectPerformer<DigestState>
{
    private readonly IReadOnlyList<IDigestWords> _words = [.. words];

    public async Task<EffectResult> PerformAsync(
        LoadedCase<DigestState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (loaded.State.Leaving is not { } leaving) return new EffectResult.NotPossible("Nothing was left to tell.");
        if (people.Find(loaded.State.Person) is not { Active: true } person)
            return new EffectResult.NotPossible("This person cannot be written to any more.");
        var found = new List<(int Number, DigestWords Words)>();
        foreach (var line in leaving.Lines) found.Add((line.Number, await WordsAsync(line.Line, person, cancel)));

        await PutOnRecordAsync(loaded, leaving.Day, found, cancel);
        var listed = found.Select(f => f.Words).OfType<DigestWords.Listed>().ToList();
        if (listed.Count == 0)
            return new EffectResult.NotPossible("Everything in it had been dealt with, or is not theirs to see.");

        var (subject, content) = templates.Write(DigestLetters.Digest, DigestText.Of(listed, leaving.Day, site));
        var parts = layout.Lay(content);
        var messageId = $"{loaded.Stream}.{effect.Effect.About}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, person.Email, person.Name, subject, parts.Text, parts.Html);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }

    private Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel) =>
        _words.FirstOrDefault(w => line.Case.StartsWith(w.Prefix, StringComparison.Ordinal)) is { } of
            ? of.WordsAsync(line, person, cancel)
            : throw new InvalidOperationException($"Nobody has words for {line.Letter}.");

    /// <summary>What is listed is on record before it goes. Looked at again later, it may come to something else, which is
    /// a record of its own.</summary>
    private async Task PutOnRecordAsync(
        LoadedCase<DigestState> loaded, DateOnly day, List<(int Number, DigestWords Words)> found, CancellationToken cancel)
    {
        List<LeftOutLine> leftOut =
        [
            .. from f in found
               where f.Words is DigestWords.LeftOut
               select new LeftOutLine(f.Number, ((DigestWords.LeftOut)f.Words).Reason),
        ];
        await engine.ExecuteAsync(
            new CaseRequest(
                loaded.Stream, new ComposeDigest(day, leftOut), Actor.System, $"compose:{loaded.Version}"),
            cancel);
    }
}
