namespace PolicyFlow.App.People;

/// <summary>Something that waits for somebody who has signed in, beside their cases.</summary>
/// <param name="Asks">What is asked, such as <c>You are asked to confirm</c>.</param>
/// <param name="Name">What it is about; the words of the link.</param>
/// <param name="By">The last day (Europe/London).</param>
/// <param name="Path">Where it is done.</param>
public sealed record OwnMatter(string Asks, string Name, DateOnly By, string Path);

/// <summary>Finds what waits for a colleague on their own page.</summary>
public interface IOwnMatters
{
    /// <summary>What is due first comes first.</summary>
    Task<IReadOnlyList<OwnMatter>> WaitingAsync(Person person, CancellationToken cancel = default);
}
