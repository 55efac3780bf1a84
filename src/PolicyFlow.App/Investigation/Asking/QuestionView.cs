using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>One step of the thread, in words.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">The doer's name.</param>
/// <param name="Words">What they wrote; empty where nothing.</param>
public sealed record QuestionStepView(int Sequence, DateTimeOffset At, string Who, ICaseEvent Said, string Words);

/// <summary>A question as a page shows it.</summary>
/// <param name="Asker">The name of whoever asked.</param>
/// <param name="Email">Of somebody without an account; empty where they gave none.</param>
/// <param name="Holders">The names of those whom it waits for.</param>
/// <param name="LeftOut">The names of those who never see it.</param>
public sealed record QuestionView(
    string Stream, string Reference, int Version, QuestionState State, string Asker, string Email, string School,
    IReadOnlyList<QuestionStepView> Steps, IReadOnlyList<string> Holders, IReadOnlyList<string> LeftOut)
{
    /// <summary>Whoever looks has asked it.</summary>
    public bool Mine { get; init; }

    public bool MayAnswer { get; init; }
}

/// <summary>One line of a list.</summary>
/// <param name="Opening">The beginning of the question.</param>
public sealed record QuestionRow(string Reference, QuestionState State, string Asker, string Opening);
