using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A question with its words.</summary>
/// <param name="Answer">Null while nobody has answered.</param>
public sealed record QuestionView(int Number, DateTimeOffset AskedAt, string Words, string? Answer);

/// <summary>The words of a person's entry that somebody has to act on.</summary>
/// <param name="Declined">Why they will not confirm, or null.</param>
/// <param name="Said">What the line manager added to what they said; empty for nothing.</param>
public sealed record EntryWordsView(
    IReadOnlyList<QuestionView> Questions, string? Declined, string Said, string? SaidBy);

/// <summary>Reads the questions, refusals and sayings of a person's entry.</summary>
public sealed class EntryWords(EntryReader reader, IRoster roster)
{
    public async Task<EntryWordsView> OfAsync(EntryView entry, CancellationToken cancel = default)
    {
        var state = entry.State;
        var declined = state.Status == EntryStatus.Declined ? state.End?.Words : null;
        var bodies = await reader.WordsAsync(
            state, [.. state.Questions.SelectMany(q => new[] { q.Words, q.Answer }), declined, state.Said?.Words], cancel);
        return new EntryWordsView(
            [
                .. state.Questions.Select(q => new QuestionView(
                    q.Number, q.AskedAt, bodies.Text(q.Words), q.Answer is null ? null : bodies.Text(q.Answer))),
            ],
            declined is null ? null : bodies.Text(declined),
            bodies.Text(state.Said?.Words),
            state.Said is { By.Id: { Length: > 0 } manager } ? (await roster.FindAsync(manager, cancel))?.Name : null);
    }

    /// <summary>The name of the line manager on the staff list, or null.</summary>
    public async Task<string?> LineManagerAsync(EntryView entry, CancellationToken cancel = default) =>
        entry.Person?.LineManager is { } manager ? (await roster.FindAsync(manager, cancel))?.Name : null;
}
