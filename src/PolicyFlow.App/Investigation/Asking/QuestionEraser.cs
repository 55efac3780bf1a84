using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Erases one person's words from a question that was answered or taken back. The chain stays whole, with what was
/// advised and decided.</summary>
public sealed class QuestionEraser(CaseEngine<QuestionState> engine, ICaseStore store)
{
    /// <param name="owner">Whose words: <c>asker</c> or <c>person:&lt;id&gt;</c>.</param>
    public async Task<Execution<QuestionState>> EraseAsync(
        string stream, string owner, string rule, string reason, Actor actor, CancellationToken cancel = default) =>
        await EraseAsync(stream, new EraseQuestion(await store.BodiesOfAsync(stream, owner, cancel), rule, reason), actor, cancel);

    /// <summary>Erases what came back with an older backup.</summary>
    public Task EraseAgainAsync(string stream, IReadOnlyList<string> bodies, CancellationToken cancel) => EraseAsync(
        stream, new EraseQuestion(bodies, ErasedBefore.Rule, ErasedBefore.Reason), Actor.System,
        cancel);

    private Task<Execution<QuestionState>> EraseAsync(
        string stream, EraseQuestion command, Actor actor, CancellationToken cancel) => engine.ExecuteAsync(
            new CaseRequest(stream, command, actor, $"erase:{Guid.NewGuid():N}") { ErasedBodies = command.Bodies }, cancel);
}
