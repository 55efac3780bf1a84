namespace PolicyFlow.App.Audit;

/// <summary>
/// Says whom the matters of one kind of stream are about: an auditor whom a case is about finds no trace of it here either.
/// </summary>
public interface ISubjects
{
    /// <summary>What the ids of the streams begin with, such as <c>takedown-</c>.</summary>
    string Prefix { get; }

    /// <summary>The ids of the people whom that stream is about.</summary>
    Task<IReadOnlySet<string>> OfAsync(string stream, CancellationToken cancel);
}
