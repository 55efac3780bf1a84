using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Governors;
using PolicyFlow.App.PolicyReview.Pages;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Tells those who hold the review, and the governors.</summary>
public sealed class ReviewMail(
    IMailTransport transport, MailLayout layout, TemplateWriter templates, IPeopleDirectory people, SiteOptions site)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (people.Find(effect.Effect.Lane["person:".Length..]) is not { Active: true } person)
            return new EffectResult.NotPossible("The person has left meanwhile.");
        var (subject, content) = templates.Write(effect.Effect.Kind, Values(loaded.State, effect.Effect.Kind));
        var parts = layout.Lay(content);
        var messageId = $"{effect.Id.Replace('/', '.')}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, person.Email, person.Name, subject, parts.Text, parts.Html);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }

    /// <summary>Governors are led to their counts, everybody else to the review.</summary>
    private TemplateValues Values(PolicyReviewState state, string letter) => new(
        ("year", state.Year.ToString(CultureInfo.InvariantCulture)), ("opens-on", UkTime.Day(state.OpensAt)),
        ("due-on", UkTime.Day(state.OverdueAt)))
    {
        Url = site.Url(letter is ReviewLetters.Governors or ReviewLetters.Term
            ? GovernorPages.Path : $"{ReviewPages.Path}/{ReviewStreams.IdOf(state)}"),
    };
}
