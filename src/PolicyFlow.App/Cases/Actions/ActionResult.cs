namespace PolicyFlow.App.Cases.Actions;

/// <summary>How an action ended.</summary>
public abstract record ActionResult
{
    private ActionResult()
    {
    }

    public sealed record Done(int Version) : ActionResult;

    /// <summary>What was sent cannot be read; nothing was recorded.</summary>
    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : ActionResult;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(string Code, string Reason) : ActionResult;

    /// <summary>The case moved on since the button was shown.</summary>
    public sealed record Stale(string Reason) : ActionResult;

    public sealed record Missing : ActionResult;

    /// <summary>Here is the letter; nothing was recorded. It goes when it is sent back like this.</summary>
    public sealed record Previewed(IReadOnlyDictionary<string, string> Fields) : ActionResult;
}
