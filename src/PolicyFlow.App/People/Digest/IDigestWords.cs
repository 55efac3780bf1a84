using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>Finds the words for the lines of a digest, one implementation a kind of case. Asked just before the digest
/// goes, since a case may have moved on.</summary>
public interface IDigestWords
{
    /// <summary>What the ids of its streams begin with.</summary>
    string Prefix { get; }

    /// <summary>What to tell a person, or why nothing.</summary>
    Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel);
}

/// <summary>What becomes of a line.</summary>
public abstract record DigestWords
{
    private DigestWords()
    {
    }

    /// <summary>It is told, without any detail of the case.</summary>
    /// <param name="Reference">What people call the case.</param>
    /// <param name="Title">What it is about, such as "A report needs a decision".</param>
    /// <param name="Path">Where to look, within the site.</param>
    public sealed record Listed(string Reference, string Title, string Path) : DigestWords;

    /// <summary>It is not told.</summary>
    /// <param name="Reason">Stable and in kebab-case.</param>
    public sealed record LeftOut(string Reason) : DigestWords;
}
