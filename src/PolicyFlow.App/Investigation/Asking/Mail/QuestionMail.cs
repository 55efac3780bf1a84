using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Investigation.Asking.Mail;

/// <summary>Sends the letters of a question, each with a reference and a link, and puts reminders into digests. The Message-ID
/// follows from the effect, so that the same letter sent twice is the same letter.</summary>
public sealed class QuestionMail(
    ICaseStore store, IMailTransport transport, MailLayout layout, TemplateWriter templates, IPeopleDirectory people,
    DigestDesk digests, QuestionLinks links, SiteOptions site) : IEffectPerformer<QuestionState>
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<QuestionState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (effect.Effect.Lane == QuestionLetters.AskerLane) return await ToVisitorAsync(loaded, effect, cancel);

        // Whoever left, or lost the part that the question came to, is not written to about it.
        if (people.Find(Effect.PersonOf(effect.Effect.Lane) ?? "") is not { Active: true } person
            || !QuestionSight.MaySee(new Viewer(person.Id, person.Grants), loaded.State))
            return new EffectResult.NotPossible("This person cannot be written to about it any more.");
        if (effect.Effect.Kind == QuestionLetters.Remind)
        {
            await digests.AddAsync(
                person, new DigestLine(loaded.Stream, effect.Effect.Kind, Round: effect.Effect.Round), effect.Id, cancel);
            return new EffectResult.Accepted(MessageId: null);
        }

        var url = site.Url("/questions/" + CaseReference.OfStream(loaded.Stream));
        return await SendAsync(loaded, effect, person.Email, person.Name, url, cancel);
    }

    private async Task<EffectResult> ToVisitorAsync(
        LoadedCase<QuestionState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (loaded.State.Email is not { } email) return new EffectResult.NotPossible("No address was left.");
        var bodies = await store.BodiesAsync(loaded.Stream, [email.Id], cancel);
        return bodies.ContainsKey(email.Id)
            ? await SendAsync(loaded, effect, bodies.Text(email), null, links.UrlOf(loaded.Stream), cancel)
            : new EffectResult.NotPossible("The address was erased.");
    }

    private async Task<EffectResult> SendAsync(
        LoadedCase<QuestionState> loaded, PendingEffect effect, string to, string? name, string url, CancellationToken cancel)
    {
        var (subject, content) = templates.Write(
            effect.Effect.Kind,
            new TemplateValues((Placeholders.ReferenceName, CaseReference.OfStream(loaded.Stream))) { Url = url });
        var parts = layout.Lay(content);
        var messageId = $"{effect.Id.Replace('/', '.')}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, to, name, subject, parts.Text, parts.Html);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }
}
