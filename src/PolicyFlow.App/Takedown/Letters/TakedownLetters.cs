using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Sends the letters of takedowns to our own people and to whoever reported, or puts them into a colleague's digest. The Message-ID follows from the
/// effect, so the same letter sent twice after a crash is the same letter.</summary>
/// <param name="replies">Where answers go; null where no mail reaches us.</param>
public sealed class TakedownLetters(
    ICaseStore store, IMailTransport transport, MailLayout layout, LetterTexts texts, IPeopleDirectory people,
    DigestDesk digests, TrackTokens tokens, AffectedTokens yours, AuthorTokens requests, SiteOptions site,
    ReplyAddresses? replies = null)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (effect.Effect.Lane == Names.AffectedLane && await IsLeftOutAsync(loaded, cancel))
            return new EffectResult.NotPossible(CareWords.PageClosed);
        if (WaitingReader(loaded, effect) is { } reader) return await PutInDigestAsync(reader, loaded, effect, cancel);
        var messageId = LetterId.OfEffect(effect.Id, site);
        var (mail, problem) = effect.Effect.Lane switch
        {
            Names.ReporterLane => await ToReporterAsync(loaded, effect, messageId, cancel),
            Names.AffectedLane => await ToAffectedAsync(loaded, effect, messageId, cancel),
            _ when effect.Effect.Kind == Names.AuthorRequest => await ToAuthorAsync(loaded, effect, messageId, cancel),
            _ => ToPerson(loaded, effect, messageId),
        };
        if (mail is null) return new EffectResult.RefusedForGood(problem!);
        mail = mail with { ReplyTo = replies?.Of(loaded.Stream) };
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
        var sees = TakedownStreams.MaySee(person, loaded.Stream, loaded.State, people);
        var (subject, content) = texts.ToPerson(effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), sees);
        return (
            Lay(messageId, person.Email, person.Name, subject, content) with
            {
                Urgent = Attention.IsUrgent(effect.Effect.Kind, loaded.State),
            },
            null);
    }

    private async Task<(OutgoingMail? Mail, string? Problem)> ToReporterAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, string messageId, CancellationToken cancel)
    {
        if (await AddressAsync(loaded.Stream, loaded.State.ReporterEmail, cancel) is not { } address)
            return (null, "The reporter's address was erased.");
        var (subject, content) = texts.ToReporter(
            effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), tokens.UrlOf(loaded.Stream),
            WhoSees.Of(people, p => TakedownStreams.MaySee(p, loaded.Stream, loaded.State, people), loaded.State.School));
        var mail = Lay(messageId, address, null, subject, content);
        return (effect.Effect.Kind == Names.Receipt ? await AsReplyAsync(mail, loaded, cancel) : mail, null);
    }

    /// <summary>The receipt of a report that came by mail answers that mail, and says that nobody wrote it.</summary>
    private async Task<OutgoingMail> AsReplyAsync(
        OutgoingMail receipt, LoadedCase<TakedownState> loaded, CancellationToken cancel) => loaded.State.Mail is not { } came
            ? receipt
            : receipt with
            {
                AutoSubmitted = AutoSubmitted.Replied,
                InReplyTo = await AddressAsync(loaded.Stream, came.MessageId, cancel),
            };

    /// <summary>To the affected person: nothing but a link to the page that is theirs.</summary>
    private async Task<(OutgoingMail? Mail, string? Problem)> ToAffectedAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, string messageId, CancellationToken cancel)
    {
        var care = loaded.State.Care;
        if (await AddressAsync(loaded.Stream, care.Email, cancel) is not { } address)
            return (null, "The address of the person concerned was erased.");
        var (subject, content) = texts.ToAffected(
            effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), yours.UrlOf(loaded.Stream, care));
        return (Lay(messageId, address, null, subject, content), null);
    }

    /// <summary>Whether the matter is about her too, as the directory knows her today: her link would be dead.</summary>
    private async Task<bool> IsLeftOutAsync(LoadedCase<TakedownState> loaded, CancellationToken cancel) =>
        await AddressAsync(loaded.Stream, loaded.State.Care.Email, cancel) is { } address
            && people.FindByEmail(address) is { } she && loaded.State.LeftOut.Contains(she.Id);

    /// <summary>To a member of staff who is asked to remove content: nothing but a link to the released letter.</summary>
    private async Task<(OutgoingMail? Mail, string? Problem)> ToAuthorAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, string messageId, CancellationToken cancel)
    {
        var approach = effect.Effect.About!;
        if (await AddressAsync(loaded.Stream, loaded.State.Find(approach)?.To, cancel) is not { } address)
            return (null, "The author's address was erased.");
        var (subject, content) = texts.ToAuthor(
            effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), requests.UrlOf(loaded.Stream, approach));
        return (Lay(messageId, address, null, subject, content), null);
    }

    private async Task<string?> AddressAsync(string stream, BodyRef? address, CancellationToken cancel)
    {
        if (address is null) return null;
        var bodies = await store.BodiesAsync(stream, [address.Id], cancel);
        return bodies.ContainsKey(address.Id) ? bodies.Text(address) : null;
    }

    private OutgoingMail Lay(string messageId, string to, string? name, string subject, MailContent content)
    {
        var parts = layout.Lay(content);
        return new OutgoingMail(messageId, to, name, subject, parts.Text, parts.Html);
    }
}
