using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>One answer that the affected person sent from her page.</summary>
/// <param name="Name">What was answered and how; part of the command's id.</param>
/// <param name="Command">Makes the command, with its words.</param>
/// <param name="Stands">Whether a case has exactly this as her answer.</param>
public sealed record AffectedAnswer(string Name, Func<BodyVault, ICaseCommand> Command, Func<TakedownState, bool> Stands)
{
    public const string ChangedSince = "Something has changed since you opened this page. Read it and choose again";

    /// <summary>Whose words the answers are.</summary>
    public const string Owner = "affected";

    /// <summary>Saying it again tells something new.</summary>
    public bool MayRepeat { get; init; }
}
