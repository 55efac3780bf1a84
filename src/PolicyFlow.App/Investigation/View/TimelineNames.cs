using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The names that lines of the history need.</summary>
/// <param name="Person">Of a person of the directory, by id.</param>
/// <param name="Involved">Of somebody in the case, by number.</param>
internal sealed record TimelineNames(Func<string, string> Person, Func<string, string> Involved)
{
    /// <summary>The reference alone: whoever may open that case can do so with it.</summary>
    public static string Case(string stream) => CaseReference.OfStream(stream);
}
