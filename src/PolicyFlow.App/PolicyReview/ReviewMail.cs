using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Tells those who hold the review.</summary>
public sealed class ReviewMail(IMailTransport transport, MailLayout layout, IPeopleDirectory people, SiteOptions site)
    : IEffectPerformer<PolicyReviewState>
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (people.Find(effect.Effect.Lane["person:".Length..]) is not { Active: true } person)
            return new EffectResult.RefusedForGood("This person cannot be written to any more.");
        var (title, text) = Words(effect.Effect.Kind, loaded.State);
        var parts = layout.Lay(new MailContent(
            title, new MailBlock.Paragraph(text),
            new MailBlock.Button("See the review", site.Url($"/policy-review/{loaded.State.Year}"))));
        var messageId = $"{effect.Id.Replace('/', '.')}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, person.Email, person.Name, title, parts.Text, parts.Html);
        return EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
    }

    private static (string Title, string Text) Words(string letter, PolicyReviewState state) => letter switch
    {
        ReviewLetters.Warning => (
            $"The policy is reviewed in October {state.Year}",
            $"The yearly review of the social media policy opens on {UkTime.Day(state.OpensAt)}. Please set aside time for "
            + "it. You can record it earlier, too."),
        ReviewLetters.Open => (
            "The yearly review of the policy is open",
            "Please review the social media policy this month, and record that it was done."),
        ReviewLetters.Overdue => (
            "The yearly review of the policy is overdue",
            $"Nobody has recorded this year's review of the social media policy. It was due in October {state.Year}."),
        _ => throw new ArgumentException($"{letter} is not a letter of a review.", nameof(letter)),
    };
}
