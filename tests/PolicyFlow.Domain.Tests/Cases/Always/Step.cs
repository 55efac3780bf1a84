using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases.Always;

/// <summary>One thing that may happen to a case.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>Somebody asks for something.</summary>
    public sealed record Ask(ICaseCommand Command, Actor By) : Step;

    /// <summary>Time passes and the case is woken at each instant at which it is due.</summary>
    public sealed record Wait(int Minutes) : Step;

    /// <summary>Time passes while the program is down; the case is woken once at the end.</summary>
    public sealed record Sleep(int Minutes) : Step;

    /// <summary>Letters that wait are tried: some go out, some are refused for good, some are left for later.</summary>
    public sealed record Post(int Many, Fate Fate) : Step;

    /// <summary>Other people hold the roles.</summary>
    public sealed record Duty(OnDuty Now) : Step;
}

/// <summary>What the mail server makes of a letter.</summary>
internal enum Fate
{
    Takes,
    Refuses,
    KeepsFailing,
}
