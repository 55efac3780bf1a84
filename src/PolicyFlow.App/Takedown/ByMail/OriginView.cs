using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.ByMail;

/// <summary>The mail that a report came by, for whoever sees the case.</summary>
/// <param name="Sender">The name of the person in our list who has the address; null where nobody has.</param>
/// <param name="Refused">Names of attachments that can harm a computer.</param>
public sealed record OriginView(string? Sender, MailVerdicts Verdicts, IReadOnlyList<string> Refused)
{
    /// <summary>Whose address it is, in one sentence.</summary>
    public string Who => Sender is null
        ? "Unverified sender: nobody in the list of people has this address."
        : $"{Sender} has this address in the list of people. The address is only what the email says.";

    /// <summary>What the checks of the address say, in one sentence.</summary>
    public string Check => Verdicts switch
    {
        { Failed: true } => "The address failed the check: the sender may be somebody else.",
        { Passed: true } => "The address was checked: the email came from where it says.",
        _ => "The address could not be checked.",
    };
}
