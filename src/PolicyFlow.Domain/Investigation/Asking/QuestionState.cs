using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>One thing that was said or done, as the thread shows it.</summary>
/// <param name="Said">The event.</param>
/// <param name="At">UTC.</param>
/// <param name="Words">What they wrote, or null.</param>
public sealed record QuestionStep(int Sequence, DateTimeOffset At, Actor By, ICaseEvent Said, BodyRef? Words);

/// <summary>A question as its events have made it. Times are UTC.</summary>
/// <param name="AskedBy">The id of whoever asked, or null for somebody without an account.</param>
/// <param name="LeftOut">Who never sees it.</param>
/// <param name="Roles">Every role that it ever went to.</param>
/// <param name="People">Everybody whom it ever went to.</param>
/// <param name="HolderRoles">The roles that it waits for now.</param>
/// <param name="Holders">The people whom it waits for now.</param>
/// <param name="Steps">The first first; the question itself is the first of all.</param>
public sealed record QuestionState(
    QuestionKind Kind, string? School, string? AskedBy, DateTimeOffset AskedAt, BodyRef? Name, BodyRef? Email,
    ImmutableHashSet<string> LeftOut, ImmutableHashSet<Role> Roles, ImmutableHashSet<string> People,
    ImmutableHashSet<Role> HolderRoles, ImmutableList<string> Holders, QuestionStatus Status,
    DateTimeOffset? RemindAt, ImmutableList<QuestionStep> Steps)
{
    public static readonly QuestionState Initial = new(
        QuestionKind.Policy, null, null, DateTimeOffset.MinValue, null, null, [], [], [], [], [], QuestionStatus.None, null,
        []);

    /// <summary>Those of them whom whoever asked named; the others an investigation is about that was reported from it.</summary>
    public ImmutableHashSet<string> LeftOutHere { get; init; } = [];

    /// <summary>Whom an investigation that was reported from it is about, by its stream.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> LeftOutBy { get; init; } = LeavingOut.Nobody;

    public bool Exists => Status != QuestionStatus.None;

    /// <summary>The last advice, or null.</summary>
    public QuestionAdvised? Advice => Last<QuestionAdvised>();

    /// <summary>What the colleague decided last, or null.</summary>
    public QuestionDecided? Decided => Last<QuestionDecided>();

    /// <summary>They were advised on contact with a pupil, and nobody has said what they decided (11.4).</summary>
    public bool LacksDecision =>
        Kind == QuestionKind.Friends && Status == QuestionStatus.Answered && Decided is null;

    /// <summary>Whether the doer is whoever asked.</summary>
    public bool IsAsker(Actor actor) => AskedBy is { } asker ? actor == Actor.Person(asker) : actor == Actor.Reporter;

    private T? Last<T>() where T : class => Steps.Select(s => s.Said).OfType<T>().LastOrDefault();
}
