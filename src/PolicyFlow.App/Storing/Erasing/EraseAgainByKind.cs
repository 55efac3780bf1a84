using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Takedown;

namespace PolicyFlow.App.Storing.Erasing;

/// <summary>Finds who erases again what came back: for a member of the staff list the list, for a question
/// the question, for an investigation the investigation, for a takedown the takedown.</summary>
public sealed class EraseAgainByKind(
    Eraser cases, RosterEraser members, QuestionEraser questions, InvestigationEraser investigations)
{
    public Task RunAsync(string stream, IReadOnlyList<string> bodies, CancellationToken cancel) =>
        stream.StartsWith(RosterStreams.Prefix, StringComparison.Ordinal)
            ? members.EraseAgainAsync(stream, bodies, cancel)
            : stream.StartsWith(QuestionStreams.Prefix, StringComparison.Ordinal)
            ? questions.EraseAgainAsync(stream, bodies, cancel)
            : stream.StartsWith(InvestigationStreams.Prefix, StringComparison.Ordinal)
            ? investigations.EraseAgainAsync(stream, bodies, cancel)
            : cases.EraseAgainAsync(stream, bodies, cancel);
}
