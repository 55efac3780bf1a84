using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Standalone.Demo;

/// <summary>The sample policy of the demonstration: a published version with something to find, a draft of the next one, and
/// a campaign that waits to be opened.</summary>
internal sealed class DemoPolicy(
    PolicyOffice office, PolicyLibrary library, CampaignBuilder builder, CampaignDesk campaigns, PeopleDirectory people,
    CaseClock clock)
{
    private const string Id = "social-media";
    private const int DaysToConfirm = 28;

    private static readonly QuizQuestion[] Quiz =
    [
        new(
            "A pupil asks to be your friend on a social network. What do you do?",
            ["Accept, if you know the parents", "Do not accept", "Accept and keep an eye on the pupil"], 1, "11.3"),
        new(
            "You see a post that puts a child at risk. Whom do you tell?",
            ["The Designated Safeguarding Lead, at once", "Your line manager, when you next meet", "Nobody, if it is gone"], 0,
            "8.1"),
    ];

    /// <summary>Invents it on the first start; what is there already stays as it is.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        if (await library.FindAsync(Id, cancel) is not null) return;
        var dana = ByEmail("dana@demo.invalid");
        await office.WriteAsync(dana, "demo-policy:write", Id, 0, new PolicyWriting(SamplePolicy.Markdown), cancel);
        await office.ProposeAsync(dana, "demo-policy:propose", Id, 1, cancel);
        foreach (var school in people.Schools)
        {
            var principal = ByEmail(school.Name == "Sample Hill Academy" ? "owen@demo.invalid" : "priya@demo.invalid");
            await office.ApproveAsync(principal, "demo-policy:approve:" + school.Id, Id, 1, school.Id, cancel);
        }

        var draft = (await library.FindAsync(Id, cancel))!.Draft!;
        await office.PublishAsync(dana, "demo-policy:publish", Id, 1, draft.Hash, "1.3", reviewBy: null, cancel);
        var edition = (await library.FindAsync(Id, cancel))!.Edition;
        var next = new PolicyWriting(SamplePolicy.NextMarkdown, "The laws and links are those of today.");
        await office.WriteAsync(dana, "demo-policy:next", Id, edition, next, cancel);
        await DraftCampaignAsync(dana, cancel);
    }

    private async Task DraftCampaignAsync(Actor by, CancellationToken cancel)
    {
        var deadline = LondonDay.Of(clock.Now).AddDays(DaysToConfirm);
        if (await builder.DraftAsync(Id, Audience.Everybody, deadline, Quiz, cancel) is { } draft)
            await campaigns.DraftAsync(by, "demo-campaign", draft, cancel);
    }

    private Actor ByEmail(string email) => Actor.Person(people.FindByEmail(email)!.Id);
}
