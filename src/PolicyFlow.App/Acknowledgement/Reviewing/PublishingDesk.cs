using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.Cases;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.Acknowledgement.Reviewing;

/// <summary>
/// One step for two offices (19.2, 5.3): the approved draft becomes a version, and everybody is asked to confirm it, with the
/// day of the last reminder as the deadline. The ids of both parts follow from the command's, so that a step that was
/// interrupted between them goes on where it stopped.
/// </summary>
public sealed class PublishingDesk(
    PolicyLibrary library, PolicyOffice office, CampaignBuilder builder, CampaignDesk campaigns, CampaignRulesNow rules,
    CaseClock clock) : IPublishAndOpen
{
    public async Task<IReadOnlyList<ReviewPolicy>> PoliciesAsync(CancellationToken cancel) =>
    [
        .. (await library.ListAsync(cancel)).Select(p => new ReviewPolicy(
            p.PolicyId, p.Title, p.Current?.Number, p.Draft is { } draft ? Words(draft) : null)),
    ];

    public async Task<string?> WhyNotAsync(string policyId, CancellationToken cancel) =>
        await library.FindAsync(policyId, cancel) switch
        {
            null => "There is no such policy in PolicyFlow.",
            { Draft: null } => "There is no draft of a new version. Write one first.",
            { Draft.Status: DraftStatus.Approved } => null,
            { Draft: { } draft } => Words(draft),
        };

    public async Task<PublishAnswer> PublishAsync(
        string policyId, string reviewStream, Actor by, string commandId, CancellationToken cancel)
    {
        if (await library.FindAsync(policyId, cancel) is not { } policy)
            return new PublishAnswer.Refused("There is no such policy in PolicyFlow.");

        // After a crash in the middle the draft is a version by now; the office knows the command again.
        if ((policy.Draft ?? policy.Current?.Draft) is not { } draft)
            return new PublishAnswer.Refused("There is no draft of a new version. Write one first.");
        var published = await office.PublishAsync(
            by, commandId, policyId, draft.Number, draft.Hash, label: null, reviewBy: null, cancel);
        if (published.Version is not { } version)
            return new PublishAnswer.Refused(published.Answer.Refusal?.Reason ?? "The draft could not be published.");

        var first = CampaignCalendar.Plan(clock.Now, rules.Now)[0].Day;
        var campaign = await builder.DraftAsync(
            policyId, Audience.Everybody, first.AddDays(rules.Now.Campaign.FinalDay), quiz: [], cancel);
        var drafted = await campaigns.DraftAsync(by, commandId + ":campaign", campaign!, cancel);
        if (drafted.Refusal is { } no) return new PublishAnswer.Refused(no.Reason);
        var opened = await campaigns.OpenAsync(by, commandId + ":open", drafted.Id, cancel);
        return opened.Refusal is { } refused
            ? new PublishAnswer.Refused(refused.Reason)
            : new PublishAnswer.Published(version.Number, drafted.Id);
    }

    private static string Words(PolicyDraft draft) => draft.Status switch
    {
        DraftStatus.Drafting => "The draft has not been sent to the schools yet.",
        DraftStatus.Proposed => "The draft waits for the approval of the schools.",
        DraftStatus.Returned => "A school has sent the draft back.",
        _ => "Every host school has approved the draft.",
    };
}
