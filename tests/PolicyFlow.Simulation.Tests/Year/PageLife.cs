using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>What becomes of a page in the year.</summary>
internal enum PageFate
{
    Stays,
    Goes,
    GoesAndComesBack,
    IsAmended,
    HidesBehindALogin,
    ComesAndGoes,
}

/// <summary>The life of one page, counted from the report.</summary>
/// <param name="Changes">When its fate comes.</param>
/// <param name="Back">When it is there again, if it comes back.</param>
internal sealed record PageLife(PageFate Fate, TimeSpan Changes, TimeSpan Back, Func<TimeSpan, bool> Shows)
{
    public static PageLife Of(Chance chance, string address)
    {
        var changes = TimeSpan.FromMinutes(chance.Number(72 * 60, "changes", address));
        return new PageLife(
            (PageFate)chance.Number(6, "fate", address), changes,
            changes + TimeSpan.FromHours(6 + chance.Number(24 * 12, "back", address)),
            since => chance.OneIn(2, "shows", address, (int)since.TotalHours / 6));
    }

    /// <param name="captured">Whether there is something to compare with: without, nobody can tell what was amended.
    /// </param>
    public Finding At(TimeSpan since, bool captured)
    {
        var there = Finding.Up(captured ? Whys.AsBefore : Whys.FirstLook);
        if (since < Changes) return there;
        return Fate switch
        {
            PageFate.Goes => Finding.Gone(Whys.NotFound),
            PageFate.GoesAndComesBack => since < Back ? Finding.Gone(Whys.TakenAway) : there,
            PageFate.IsAmended => captured ? Finding.Amended(Whys.PartChanged) : there,
            PageFate.HidesBehindALogin => Finding.CannotTell(Whys.LoginWall),
            PageFate.ComesAndGoes => Shows(since) ? there : Finding.Gone(Whys.NotFound),
            _ => there,
        };
    }
}
