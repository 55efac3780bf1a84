using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>Carries the reason why a look ends out of the depths of a connection.</summary>
internal sealed class LookStoppedException(Why why) : Exception(why.Text)
{
    public Why Why => why;

    /// <summary>The reason in an exception or in what lies behind it; null where it has none.</summary>
    public static Why? Of(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is LookStoppedException stopped) return stopped.Why;
        }

        return null;
    }
}
