using Letter = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.Domain.Investigation;

/// <summary>
/// Attention is scarce: what a colleague is told of an investigation at once, and what waits for their daily digest. Whatever
/// is not named here as able to wait is told at once.
/// </summary>
public static class InvestigationAttention
{
    /// <summary>Whether a letter to a colleague is a mail of its own.</summary>
    public static bool IsSingle(string letter, InvestigationState state) => letter switch
    {
        Letter.NewReport => state.Report.Threatening,
        Letter.Added or Letter.Assigned or Letter.UpdateOverdue or Letter.HoldReview or Letter.AccusedReplied
            or Letter.OutcomeProposed or Letter.OutcomeSentBack or Letter.Reopened or Letter.MergedFrom => false,
        _ => true,
    };

    /// <summary>Whether a letter to a colleague goes ahead of all that waits for its turn at the mail server: a child may be
    /// at risk, or somebody is threatened.</summary>
    public static bool IsUrgent(string letter, InvestigationState state) =>
        letter is Letter.Alert or Letter.Deputies or Letter.SafeguardingUnseen
        || (letter == Letter.Nobody && state.Safeguarding.Waits)
        || (state.Report.Threatening && IsSingle(letter, state));
}
