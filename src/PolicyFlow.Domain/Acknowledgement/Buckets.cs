using System.Globalization;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A campaign walks through its people in 64 heaps, eight at a time.</summary>
public static class Buckets
{
    public const int Count = 64;

    /// <summary>How many are walked side by side.</summary>
    public const int Lanes = 8;

    public static string Name(int bucket) => "b" + bucket.ToString("D2", CultureInfo.InvariantCulture);

    public static string Lane(int bucket) =>
        "walk:" + (bucket % Lanes).ToString(CultureInfo.InvariantCulture);
}
