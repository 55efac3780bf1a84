using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.AccusedPages;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.People.Digest;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.Letters;

/// <summary>Sends the letters of investigations: to our own people a reference and a link, at once or in their digest; to
/// whoever reported and to whom the case is about a private link and nothing else. The Message-ID follows from the effect, so
/// that the same letter sent twice after a crash is the same letter.</summary>
/// <param name="replies">Where answers go; null where no mail reaches us.</param>
public sealed class InvestigationMail(
    ICaseStore store, IMailTransport transport, MailLayout layout, TemplateWriter templates, IPeopleDirectory people,
    DigestDesk digests, TrackTokens tracks, AccusedTokens letters, InvestigationReporters reporters, SiteOptions site,
    ReplyAddresses? replies = null)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel) => effect.Effect switch
        {
            { Lane: Names.ReporterLane } => await ToReporterAsync(loaded, effect, cancel),
            { Kind: Names.ToAccused } => await ToAccusedAsync(loaded, effect, cancel),
            _ => await ToPersonAsync(loaded, effect, cancel),
        };

    /// <summary>Whoever left, or turned out to be concerned, is not written to. Whoever is told of a case that they may not
    /// see is told because nobody else is there: at once.</summary>
    private async Task<EffectResult> ToPersonAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var (letter, state) = (effect.Effect, loaded.State);
        if (people.Find(Effect.PersonOf(letter.Lane) ?? "") is not { Active: true } person || state.LeftOut.Contains(person.Id))
            return new EffectResult.RefusedForGood("This person cannot be written to any more.");
        if (!InvestigationAttention.IsSingle(letter.Kind, state)
            && InvestigationLinks.MaySee(person, loaded.Stream, state, people))
        {
            var line = new DigestLine(loaded.Stream, letter.Kind, letter.About, letter.Round);
            await digests.AddAsync(person, line, effect.Id, cancel);

            // No mail, no Message-ID: that is how the timeline knows.
            return new EffectResult.Accepted(MessageId: null);
        }

        // Administrators see no case: they are sent to where they give somebody a role.
        var path = letter.Kind == Names.Nobody ? PeoplePages.Path : InvestigationLinks.PathOf(loaded.Stream);
        var mail = Write(effect, letter.Kind, person.Email, person.Name, site.Url(path));
        return await SendAsync(mail with { Urgent = InvestigationAttention.IsUrgent(letter.Kind, state) }, loaded, cancel);
    }

    private async Task<EffectResult> ToReporterAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var state = loaded.State;
        if (await TextAsync(loaded.Stream, state.Report.ReporterEmail, cancel) is not { } address)
            return new EffectResult.RefusedForGood("The reporter's address was erased.");
        if (await reporters.IsSubjectAsync(loaded, cancel)) return new EffectResult.NotPossible(InvestigationReporters.IsSubject);
        var letter = effect.Effect.Kind == Names.Receipt && state.Safeguarding.Concern is not null
            ? InvestigationTemplates.ReceiptOfChild
            : effect.Effect.Kind;
        var seers = WhoSees.Of(
            people, p => InvestigationLinks.MaySee(p, loaded.Stream, state, people), state.School);
        var mail = Write(
            effect, letter, address, null, tracks.UrlOf(loaded.Stream), (Placeholders.WhoSeesName, seers));

        // The receipt of a report that came by mail answers that mail, and says that nobody wrote it.
        if (effect.Effect.Kind == Names.Receipt && state.Mail is { } came)
        {
            mail = mail with
            {
                AutoSubmitted = AutoSubmitted.Replied,
                InReplyTo = await TextAsync(loaded.Stream, came.MessageId, cancel),
            };
        }

        return await SendAsync(mail, loaded, cancel);
    }

    /// <summary>Nothing but a link to the page that shows what was released to them, and whom they can talk to (17.1).</summary>
    private async Task<EffectResult> ToAccusedAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var letter = loaded.State.Letters.Find(l => l.Released.Letter == effect.Effect.About)!;
        var who = loaded.State.Find(letter.Released.Who);
        return await TextAsync(loaded.Stream, who?.Email, cancel) is { } address
            ? await SendAsync(
                Write(
                    effect, Names.ToAccused, address, null, letters.UrlOf(loaded.Stream, who!.Who),
                    (InvestigationTemplates.ContactName, ContactOf(letter.Released.Contact))),
                loaded, cancel)
            : new EffectResult.RefusedForGood("Their address was erased.");
    }

    /// <summary>A hold can close the page that names them, so that the mail does, too.</summary>
    private string ContactOf(string id) =>
        people.Find(id) is { Active: true } contact ? contact.Name : "whoever your school names as your contact";

    private OutgoingMail Write(
        PendingEffect effect, string letter, string to, string? name, string url, params (string, string)[] more)
    {
        var reference = CaseReference.OfStream(effect.Stream);
        var (subject, content) = templates.Write(
            letter, new TemplateValues([(Placeholders.ReferenceName, reference), .. more]) { Url = url });
        var parts = layout.Lay(content);
        return new OutgoingMail(LetterId.OfEffect(effect.Id, site), to, name, subject, parts.Text, parts.Html);
    }

    private async Task<EffectResult> SendAsync(
        OutgoingMail mail, LoadedCase<InvestigationState> loaded, CancellationToken cancel) => EffectResult.Of(
        await transport.SendAsync(mail with { ReplyTo = replies?.Of(loaded.Stream) }, cancel), mail.MessageId);

    /// <summary>Null where there is none, or it was erased.</summary>
    private async Task<string?> TextAsync(string stream, BodyRef? body, CancellationToken cancel)
    {
        if (body is null) return null;
        var bodies = await store.BodiesAsync(stream, [body.Id], cancel);
        return bodies.ContainsKey(body.Id) ? bodies.Text(body) : null;
    }
}
