using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Briefings;

/// <summary>Somebody who could not be recorded, and why.</summary>
public sealed record NotRecorded(string Name, string Reason);

/// <summary>What became of a list of people who were there.</summary>
public sealed record Attended(int Recorded, IReadOnlyList<NotRecorded> Not);

/// <summary>Records who was at a briefing, each on their own: whatever ends it in the middle, ticking them again goes on and
/// nobody is recorded twice.</summary>
public sealed class Attendance(EntryReader reader, EntryDesk desk)
{
    /// <param name="members">Ids, as they came from a form.</param>
    public async Task<Attended> RecordAsync(
        BriefingView briefing, IEnumerable<string> members, CampaignSight sight, Actor by, CancellationToken cancel = default)
    {
        var (recorded, not) = (0, new List<NotRecorded>());
        foreach (var member in members.Distinct(StringComparer.Ordinal))
        {
            if (await reader.FindAsync(briefing.Held.Campaign, member, cancel) is not { } view
                || !sight.MayActFor(view.State.School))
            {
                not.Add(new NotRecorded("Somebody", "There is no such person in this campaign."));
                continue;
            }

            var act = new EntryAct(briefing.Held.Campaign, member, by, $"briefing:{briefing.Id}:{member}");
            var refused = await desk.RecordAsync(
                act, "briefing", briefing.Held.On, $"Signed the sheet of the briefing at: {briefing.Place}",
                briefing.Held.Sha256, cancel);
            if (refused is null) recorded++;
            else not.Add(new NotRecorded(view.Name, refused.Reason));
        }

        return new Attended(recorded, not);
    }
}
