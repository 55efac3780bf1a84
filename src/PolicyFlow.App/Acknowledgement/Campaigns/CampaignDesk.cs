using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>
/// Where campaigns are drafted, opened and ended, by pages, calls and the review alike. Every step carries a command id:
/// the same one again changes nothing and answers as before.
/// </summary>
public sealed class CampaignDesk(
    CaseEngine<CampaignState> engine, ICaseStore store, CampaignCounts counts, SchoolCalendar calendar,
    CaseClock clock)
{
    private const int MostListed = 500;

    private static readonly Decision.Refused Missing = new("no-such-campaign", "There is no such campaign.");

    /// <summary>The id of the campaign that a command drafts.</summary>
    public static string IdOf(string commandId) => "c-" + PeopleOffice.Derived(commandId);

    /// <summary>Writes a campaign down. Its id follows from the command id.</summary>
    public Task<CampaignAnswer> DraftAsync(
        Actor by, string commandId, DraftCampaign draft, CancellationToken cancel = default) =>
        DoAsync(IdOf(commandId), draft, by, commandId, [], cancel);

    /// <summary>Opens a draft: its rounds stand in the calendar from now on. Older campaigns for the same policy end by
    /// themselves soon after.</summary>
    public async Task<CampaignAnswer> OpenAsync(
        Actor by, string commandId, string id, CancellationToken cancel = default)
    {
        await calendar.RefreshAsync(cancel);
        if (await FindAsync(id, cancel) is { Status: CampaignStatus.Draft } draft
            && await NewerAsync(draft, cancel) is not null)
        {
            return new CampaignAnswer(id, new Decision.Refused(
                "newer-open", "A campaign for a newer version of this policy is open already."));
        }

        return await DoAsync(id, new OpenCampaign(), by, commandId, [], cancel);
    }

    /// <summary>Ends a campaign. Who has not confirmed ends as lapsed.</summary>
    /// <param name="note">Why, in words; null for nothing.</param>
    public Task<CampaignAnswer> CloseAsync(
        Actor by, string commandId, string id, string? note = null, CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        var command = new CloseCampaign(vault.Add("note", "staff", note));
        return DoAsync(id, command, by, commandId, vault.Bodies, cancel);
    }

    /// <summary>Throws a draft away.</summary>
    public Task<CampaignAnswer> DropAsync(Actor by, string commandId, string id, CancellationToken cancel = default) =>
        DoAsync(id, new DropCampaign(), by, commandId, [], cancel);

    /// <summary>A campaign as it stands, or null.</summary>
    public async Task<CampaignState?> FindAsync(string id, CancellationToken cancel = default) =>
        (await engine.LoadAsync(AcknowledgementStreams.Campaign(id), cancel))?.State;

    /// <summary>All campaigns but dropped drafts, those for the newest versions first.</summary>
    public Task<IReadOnlyList<ListedCampaign>> ListAsync(CancellationToken cancel = default) =>
        ListAsync(CampaignKeys.All, cancel);

    /// <summary>Those that ask people just now.</summary>
    public async Task<IReadOnlyList<ListedCampaign>> UnderWayAsync(CancellationToken cancel = default) =>
        [.. (await ListAsync(CampaignKeys.UnderWay, cancel)).Where(c => c.State.IsUnderWay)];

    /// <summary>The campaigns for a policy, those for the newest versions first.</summary>
    public Task<IReadOnlyList<ListedCampaign>> OfPolicyAsync(string policy, CancellationToken cancel = default) =>
        ListAsync(CampaignKeys.OfPolicy(policy), cancel);

    /// <summary>How far a campaign is, counted now; null where there is none.</summary>
    public async Task<CampaignFigures?> FiguresAsync(string id, CancellationToken cancel = default) =>
        await FindAsync(id, cancel) is { } state ? await counts.OfAsync(id, state, cancel) : null;

    /// <summary>The campaign for a newer version of the same policy that is under way, or null.</summary>
    internal async Task<ListedCampaign?> NewerAsync(CampaignState state, CancellationToken cancel) =>
        (await OfPolicyAsync(state.Policy, cancel)).FirstOrDefault(
            c => c.State.Version > state.Version && c.State.IsUnderWay);

    private async Task<IReadOnlyList<ListedCampaign>> ListAsync(string value, CancellationToken cancel)
    {
        var found = new List<ListedCampaign>();
        var page = await store.FindAsync(new KeyQuery(CampaignKeys.Index, value, MostListed), cancel);
        foreach (var key in page.Found)
        {
            // A key is a hint: the stream says what is true.
            if (await engine.LoadAsync(key.Stream, cancel) is { State: { Exists: true } state }
                && state.Status != CampaignStatus.Dropped)
                found.Add(new ListedCampaign(AcknowledgementStreams.IdOf(key.Stream), state));
        }

        return found;
    }

    private async Task<CampaignAnswer> DoAsync(
        string id, ICaseCommand command, Actor by, string commandId, IReadOnlyList<Body> bodies, CancellationToken cancel)
    {
        var done = await engine.ExecuteAsync(
            new CaseRequest(AcknowledgementStreams.Campaign(id), command, by, commandId) { Bodies = bodies }, cancel);
        return new CampaignAnswer(id, done switch
        {
            Execution<CampaignState>.Done => null,
            Execution<CampaignState>.Refused refused => new Decision.Refused(refused.Code, refused.Reason),
            // The engine calls a stream that does not exist missing, whatever the rules said of its first command.
            _ => (command is DraftCampaign draft ? CampaignDrafts.Problem(draft, clock.Now) : null) ?? Missing,
        });
    }
}

/// <summary>A campaign in a list.</summary>
public sealed record ListedCampaign(string Id, CampaignState State);
