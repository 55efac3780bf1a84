using System.Text.Json;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>A point of the checklist in words, as it was filled.</summary>
/// <param name="Link">A path of this site, or null.</param>
public sealed record PointWords(string Id, string Title, string Text, string? Link)
{
    /// <summary>The form that is stored.</summary>
    public static string Write(IReadOnlyList<PointWords> points) => JsonSerializer.Serialize(points, EventCodec.Json);

    /// <summary>Reads the stored form; nothing where it was erased.</summary>
    public static IReadOnlyList<PointWords> Read(string text) => text is "" or BodyText.Erased
        ? [] : JsonSerializer.Deserialize<IReadOnlyList<PointWords>>(text, EventCodec.Json) ?? [];
}
