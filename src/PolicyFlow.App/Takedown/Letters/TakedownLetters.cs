using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Sends the letters of takedowns to our own people and to whoever reported, or puts them into a colleague's digest. The Message-ID follows from the
/// effect, so the same letter sent twice after a crash is the same letter.</summary>
public sealed class TakedownLetters(
    ICaseStore store, IMailTransport transport, MailLayout layout, LetterTexts texts, IPeopleDirectory people,
    DigestDesk digests, TrackTokens tokens, SiteOptions site)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (WaitingReader(loaded, effect) is { } reader) return await PutInDigestAsync(reader, loaded, effect, cancel);
        var messageId = LetterId.OfEffect(effect.Id, site);
        var (mail, problem) = effect.Effect.Lane == Names.ReporterLane
            ? await ToReporterAsync(loaded, effect, messageId, cancel)
            : ToPerson(loaded, effect, messageId);
        if (mail is null) return new EffectResult.RefusedForGood(problem!);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }

    /// <summary>Whose digest a letter waits for, or null where it goes at once. Whoever is told of a case that they may not
    /// see is told because nobody else is there: at once.</summary>
    private Person? WaitingReader(LoadedCase<TakedownState> loaded, PendingEffect effect) =>
        Effect.PersonOf(effect.Effect.Lane) is { } id && !Attention.IsSingle(effect.Effect.Kind, loaded.State)
            && people.Find(id) is { Active: true } person
            && TakedownStreams.MaySee(person, loaded.Stream, loaded.State, people)
                ? person
                : null;

    private async Task<EffectResult> PutInDigestAsync(
        Person reader, LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var letter = effect.Effect;
        var line = new DigestLine(loaded.Stream, letter.Kind, letter.About, letter.Round);
        await digests.AddAsync(reader, line, effect.Id, cancel);

        // No mail, no Message-ID: that is how the timeline knows.
        return new EffectResult.Accepted(MessageId: null);
    }

    private (OutgoingMail? Mail, string? Problem) ToPerson(
        LoadedCase<TakedownState> loaded, PendingEffect effect, string messageId)
    {
        var id = effect.Effect.Lane["person:".Length..];

        // Whoever left, or turned out to be concerned, is not written to about the case.
        if (people.Find(id) is not { Active: true } person || loaded.State.LeftOut.Contains(id))
            return (null, "This person cannot be written to any more.");
        var (subject, content) = texts.ToPerson(effect.Effect.Kind, CaseReference.OfStream(loaded.Stream));
        return (Lay(messageId, person.Email, person.Name, subject, content), null);
    }

    private async Task<(OutgoingMail? Mail, string? Problem)> ToReporterAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, string messageId, CancellationToken cancel)
    {
        var email = loaded.State.ReporterEmail;
        var bodies = await store.BodiesAsync(loaded.Stream, email is null ? [] : [email.Id], cancel);
        if (email is null || !bodies.ContainsKey(email.Id)) return (null, "The reporter's address was erased.");
        var (subject, content) = LetterTexts.ToReporter(
            effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), tokens.UrlOf(loaded.Stream));
        return (Lay(messageId, bodies.Text(email), null, subject, content), null);
    }

    private OutgoingMail Lay(string messageId, string to, string? name, string subject, MailContent content)
    {
        var parts = layout.Lay(content);
        return new OutgoingMail(messageId, to, name, subject, parts.Text, parts.Html);
    }
}
