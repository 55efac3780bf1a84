using PolicyFlow.App.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Who is told that somebody has not confirmed.</summary>
internal sealed class LineManagers(IRoster roster)
{
    /// <summary>The id of the member's line manager, where there is one who can be written to.</summary>
    public async Task<string?> OfAsync(string member, CancellationToken cancel)
    {
        if (await roster.FindAsync(member, cancel) is not { LineManager: { } id } || id == member) return null;
        return await roster.FindAsync(id, cancel) is { Active: true, Email: not null } ? id : null;
    }
}
