using System.Net;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Judging.Signs;
using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>
/// Gives the verdict on what came back (clause 16.4). In doubt it cannot tell: "gone" closes a case on a victim, and a
/// wrong one would leave them alone with it.
/// </summary>
internal static class PageJudge
{
    public static Finding Judge(FetchedPage fetched, ReadPage page, PageTrace? before, CancellationToken cancel)
    {
        var answer = fetched.Answer!;
        if (fetched.Stopped is { } stopped) return Finding.CannotTell(stopped);
        var then = before?.TitleAndText ?? "";
        if (Wall(fetched, answer, page, then) is { } wall) return Finding.CannotTell(wall);
        return answer.Status switch
        {
            HttpStatusCode.NotFound => Missing(fetched, Whys.NotFound),
            HttpStatusCode.Gone => Missing(fetched, Whys.TakenAway),
            HttpStatusCode.OK => Present(fetched, answer, page, before, cancel),
            var status => Finding.CannotTell(Other((int)status)),
        };
    }

    /// <summary>Whether something stands before the page, whatever the number of the answer says.</summary>
    private static Why? Wall(FetchedPage fetched, PageAnswer answer, ReadPage page, string before)
    {
        if (fetched.Way.Count > 1 && LoginSigns.In(fetched.Last) && !LoginSigns.In(fetched.Asked)) return Whys.LoginWall;

        // Long pages say such words in passing: there it takes a captured text to see that they are new.
        var looks = page.IsShort || before.Length > 0 || answer.Status != HttpStatusCode.OK;
        if (RobotSigns.On(answer, looks ? page : ReadPage.Empty, before)) return Whys.RobotCheck;
        if (!looks) return null;
        if (LoginSigns.On(page, before)) return Whys.LoginWall;
        return PlaceSigns.On(page, before) ? Whys.PlaceBlock : null;
    }

    // A home page or another website that has no such page says nothing about the one that was reported.
    private static Finding Missing(FetchedPage fetched, Why why)
    {
        if (!Sites.Same(fetched.Asked, fetched.Last)) return Finding.CannotTell(Whys.GoneElsewhere);
        return Sites.LedHome(fetched) ? Finding.CannotTell(Whys.RedirectedHome) : Finding.Gone(why);
    }

    private static Finding Present(
        FetchedPage fetched, PageAnswer answer, ReadPage page, PageTrace? before, CancellationToken cancel)
    {
        if (!answer.IsText) return Finding.CannotTell(Whys.NotAPage);
        if (Sites.LedHome(fetched)) return Finding.CannotTell(Whys.RedirectedHome);
        if (page.Forwards) return Finding.CannotTell(Whys.PageForwards);
        if (page.Words == 0) return Finding.CannotTell(Whys.NoText);
        var sorry = (page.IsShort || before is not null) && NotFoundSigns.On(page, before?.TitleAndText ?? "");
        if (before is null) return sorry ? Finding.CannotTell(Whys.SoftNotFound) : Finding.Up(Whys.FirstLook);

        var comparison = PageComparison.Of(before, page, cancel);
        return comparison.Change switch
        {
            PageChange.PartChanged when !sorry || comparison.MostIsThere => Finding.Amended(Whys.PartChanged),
            PageChange.None when !sorry => Finding.Up(Whys.AsBefore),
            PageChange.Vanished when !sorry => Finding.CannotTell(page.AsksForPassword ? Whys.LoginWall
                : page.HasRobotMark ? Whys.RobotCheck : Whys.TextVanished),
            _ => Finding.CannotTell(Whys.SoftNotFound),
        };
    }

    private static Why Other(int status) => status switch
    {
        401 or 403 or 407 => Whys.AccessRefused,
        408 or 504 => Whys.TooSlow,
        429 => Whys.TooManyRequests,
        451 => Whys.LegalBlock,
        >= 500 => Whys.ServerError,
        _ => Whys.OddAnswer,
    };
}
