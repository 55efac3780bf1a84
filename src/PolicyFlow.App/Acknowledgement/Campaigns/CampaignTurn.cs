using PolicyFlow.App.Driving;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The turn of a campaign: the school holidays are looked up before anything is decided on days.</summary>
public sealed class CampaignTurn(CaseTurn<CampaignState> turn, SchoolCalendar calendar) : ICaseTurn
{
    public string Prefix => turn.Prefix;

    public async Task RunAsync(string stream, CancellationToken cancel)
    {
        await calendar.RefreshAsync(cancel);
        await turn.RunAsync(stream, cancel);
    }

    public async Task<CaseStep> StepAsync(string stream, CancellationToken cancel)
    {
        await calendar.RefreshAsync(cancel);
        var step = await turn.StepAsync(stream, cancel);

        // An engine may end an activity that takes long: each performs one part of a walk, and the next look finds the rest.
        return step with { Lanes = [.. step.Lanes.Select(lane => (IReadOnlyList<string>)[lane[0]])] };
    }

    public async Task<DateTimeOffset?> PerformAsync(
        string stream, IReadOnlyList<string> effects, CancellationToken cancel)
    {
        await calendar.RefreshAsync(cancel);
        return await turn.PerformAsync(stream, effects, cancel);
    }
}
