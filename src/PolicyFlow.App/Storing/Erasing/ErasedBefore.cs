namespace PolicyFlow.App.Storing.Erasing;

/// <summary>Why words are erased again that had been erased: what the record says, in every kind of stream.</summary>
public static class ErasedBefore
{
    public const string Rule = "erased-before";
    public const string Reason = "A restored backup had brought these words back.";
}
