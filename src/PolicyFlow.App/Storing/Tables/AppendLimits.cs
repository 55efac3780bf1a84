namespace PolicyFlow.App.Storing.Tables;

/// <summary>How a write shares the 100 rows of a transaction.</summary>
internal static class AppendLimits
{
    /// <summary>Beside the head and the command.</summary>
    public const int Rows = 98;

    public const int EventRows = 40;

    private const int Bodies = 58;

    /// <exception cref="ArgumentException">There is no room for so many bodies in one write.</exception>
    /// <exception cref="InvalidOperationException">An id comes twice.</exception>
    public static void Check(Append append)
    {
        if (append.Bodies.Count > Bodies)
            throw new ArgumentException($"One write takes at most {Bodies} bodies.", nameof(append));
        if (append.Bodies.DistinctBy(b => b.Id, StringComparer.Ordinal).Count() < append.Bodies.Count)
            throw new InvalidOperationException("The id of a body was used before in this stream.");
    }

    /// <exception cref="ArgumentException">It would begin a stream without an event.</exception>
    public static void CheckFirst(Append append, HeadRow? head)
    {
        if (head is null && append.Events.Count == 0)
            throw new ArgumentException($"The first write to {append.Stream} needs an event.", nameof(append));
    }
}
