using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Api;

/// <summary>A campaign to draft, and to open unless open is false.</summary>
/// <param name="Policy">The id of a policy that has a published version; that version is asked about.</param>
/// <param name="Schools">Ids of schools; none for everybody.</param>
/// <param name="JobRoles">As the staff list writes them; none for all.</param>
/// <param name="Kinds">employee, officer, consultant, contractor, volunteer, visitor, casual or agency; none for all.</param>
/// <param name="Deadline">The last day, Europe/London.</param>
/// <param name="Quiz">Up to five questions.</param>
public sealed record CampaignRequest(
    string? Policy = null, IReadOnlyList<string>? Schools = null, IReadOnlyList<string>? JobRoles = null,
    IReadOnlyList<string>? Kinds = null, DateOnly? Deadline = null, IReadOnlyList<QuizRequest>? Quiz = null,
    bool Open = true);

/// <summary>A question of the quiz.</summary>
/// <param name="Right">Which of the answers is right, from 1.</param>
/// <param name="Clause">Where the policy says so.</param>
public sealed record QuizRequest(
    string? Question = null, IReadOnlyList<string>? Answers = null, int Right = 0, string? Clause = null);

/// <summary>Campaigns, those for the newest versions first.</summary>
public sealed record CampaignList(IReadOnlyList<CampaignInfo> Campaigns);

/// <summary>One campaign in numbers. Times are UTC, days are London's. No names.</summary>
/// <param name="Status">draft, open, closing (the deadline is over), closed or superseded.</param>
/// <param name="Hash">SHA-256 of the version's text.</param>
/// <param name="Counts">How many people are in each state.</param>
/// <param name="Expected">Everybody but those who left before they confirmed, and those who are let off.</param>
/// <param name="Done">Who has confirmed, by themselves or on record by a manager.</param>
/// <param name="Rounds">What is sent when; empty for a draft.</param>
public sealed record CampaignInfo(
    string Id, string Policy, string Title, int Version, string Hash, string Status, DateOnly Deadline,
    DateTimeOffset? OpenedAt, DateTimeOffset? EndedAt, IReadOnlyDictionary<string, int> Counts, int Expected, int Done,
    IReadOnlyList<RoundInfo> Rounds)
{
    public static CampaignInfo Of(string id, CampaignState state, EntryCounts counts) => new(
        id, state.Policy, state.Title, state.Version, state.Hash, Kebab.Of(state.Status), state.Deadline,
        state.OpenedAt, state.EndedAt,
        Enum.GetValues<EntryStatus>().ToDictionary(Kebab.Of, status => counts[status]),
        counts.Expected(), counts.Done,
        [.. state.Rounds.Select(r => new RoundInfo(
            r.Number, Kebab.Of(r.Kind), r.Day, r.At, state.RoundsBehind.Contains(r.Number)))]);
}

/// <summary>One round of a campaign.</summary>
/// <param name="Kind">invitation, reminder, line-manager, final, managers or principals.</param>
/// <param name="Begun">Whether it has gone out, or was skipped.</param>
public sealed record RoundInfo(int Number, string Kind, DateOnly Day, DateTimeOffset At, bool Begun);
