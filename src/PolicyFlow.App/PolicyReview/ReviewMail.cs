using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Tells those who hold the review.</summary>
public sealed class ReviewMail(
    IMailTransport transport, MailLayout layout, TemplateWriter templates, IPeopleDirectory people, SiteOptions site)
    : IEffectPerformer<PolicyReviewState>
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (people.Find(effect.Effect.Lane["person:".Length..]) is not { Active: true } person)
            return new EffectResult.RefusedForGood("This person cannot be written to any more.");
        var state = loaded.State;
        var (subject, content) = templates.Write(
            effect.Effect.Kind,
            new TemplateValues(
                ("year", state.Year.ToString(CultureInfo.InvariantCulture)), ("opens-on", UkTime.Day(state.OpensAt)))
            {
                Url = site.Url($"/policy-review/{state.Year}"),
            });
        var parts = layout.Lay(content);
        var messageId = $"{effect.Id.Replace('/', '.')}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, person.Email, person.Name, subject, parts.Text, parts.Html);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }
}
