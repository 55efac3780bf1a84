using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What of a person's entry managers are told of, in their digest.</summary>
public static class EntryMatters
{
    /// <summary>The person asks about the policy.</summary>
    public const string Question = "question";

    /// <summary>The person will not confirm.</summary>
    public const string Refusal = "declined";

    /// <summary>Mail does not reach the person.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The person's line manager says why they are silent.</summary>
    public const string Said = "said";

    private const string Lane = "managers";

    /// <param name="number">Which of several like it: the same one is told once.</param>
    internal static Effect Effect(string matter, int number) => new(EntryLetters.ForManagers, Lane, matter, number);

    /// <summary>Whether a matter still waits for somebody.</summary>
    public static bool Waits(EntryState state, string? matter, int number) => !state.Closed && matter switch
    {
        Question => state.Questions.Exists(q => q.Number == number && q.Answer is null),
        Refusal => state.Status == EntryStatus.Declined,
        Said => state.Said is not null,
        Unreachable => state.Unreachable && state.Status.IsOpen(),
        _ => false,
    };
}
