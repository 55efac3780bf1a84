using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>One ground: its name on the form, its fields and its letter.</summary>
internal abstract class GroundSheet
{
    public abstract NoticeGround Ground { get; }

    /// <summary>As the manager chooses it.</summary>
    public abstract string Title { get; }

    /// <summary>When to choose it.</summary>
    public abstract string Help { get; }

    public virtual IReadOnlyList<NoticeField> Fields => [];

    /// <summary>What the case itself lacks for this ground.</summary>
    public virtual IEnumerable<InputProblem> ProblemsOf(NoticeFacts facts) => [];

    protected abstract string SubjectTitle { get; }

    /// <summary>Everything between the opening with the places and the closing.</summary>
    protected abstract IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers);

    public Notice Draft(NoticeFacts facts, NoticeAnswers answers) => new(
        LetterPaper.Subject(SubjectTitle, facts.Reference),
        LetterPaper.Lay(
            [
                "To whoever handles reports of harmful content,",
                $"We write on behalf of {facts.NetworkName}. {Opening(facts.Places.Count)}",
                facts.Places.Count == 0 ? null : LetterPaper.List(facts.Places),
                .. Body(facts, answers),
                "Please answer to this email, keep the reference in the subject, and tell us what you decided and why. "
                + "If you need something from the person concerned, tell us what.",
                LetterPaper.Signature(facts.Reference, facts.NetworkName),
            ]));

    private static string Opening(int places) => places switch
    {
        0 => "Content on your service was reported to us and reviewed by a manager.",
        1 => "The content at the following place was reported to us and reviewed by a manager:",
        _ => "The content at the following places was reported to us and reviewed by a manager:",
    };

    /// <summary>Our own 24 hours (16.3): when we look again, never a duty of the host.</summary>
    protected const string WeLookAgain = "We treat this as urgent and will look again within 24 hours.";

    protected static string? Named(NoticeFacts facts, string otherwise) => Name(facts) is { } name
        ? $"The person concerned is {name}, who has agreed to be named to you."
        : otherwise.Length > 0 ? otherwise : null;

    protected static string? Name(NoticeFacts facts) =>
        facts.AffectedName is { } name && LetterPaper.Line(name) is { Length: > 0 } clean ? clean : null;
}
