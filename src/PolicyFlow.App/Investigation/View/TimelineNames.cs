using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The names that lines of the history need.</summary>
/// <param name="Person">Of a person of the directory, by id.</param>
/// <param name="Involved">Of somebody in the case, by number.</param>
internal sealed record TimelineNames(Func<string, string> Person, Func<string, string> Involved)
{
    /// <summary>What a case is called to whom it is out of sight: a reference would tell them which one it is.</summary>
    public const string OutOfSight = "another case";

    /// <summary>Of another case, by its stream.</summary>
    public Func<string, string> Other { get; init; } = Case;

    /// <summary>The reference alone: whoever may open that case can do so with it.</summary>
    public static string Case(string stream) => CaseReference.OfStream(stream);

    /// <param name="linked">The cases that have to do with one, of which the viewer may see some.</param>
    /// <param name="stream">The stream of one of them.</param>
    public static string Seen(IReadOnlyList<LinkedCase> linked, string stream) =>
        linked.Any(o => o.Path is not null && o.Reference == Case(stream)) ? Case(stream) : OutOfSight;
}
