using System.Text;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>A notice to a host as it was previewed and approved; it goes out to the letter.</summary>
public sealed record Notice(string Subject, string Text)
{
    public string ToBody() => JsonSerializer.Serialize(this, EventCodec.Json);

    /// <summary>Reads a stored notice, or null where it was erased.</summary>
    public static Notice? Of(IReadOnlyDictionary<string, Body> bodies, BodyRef? reference) =>
        reference is not null && bodies.TryGetValue(reference.Id, out var body)
            ? JsonSerializer.Deserialize<Notice>(Encoding.UTF8.GetString(body.Bytes), EventCodec.Json)
            : null;

    /// <summary>The default notice: address, what it is, contact. It asks; it does not call our 24 hours a duty of the
    /// host.</summary>
    /// <param name="what">The category's title in lower case.</param>
    public static Notice Draft(string reference, string network, string what, IReadOnlyList<string> places)
    {
        var text = new StringBuilder()
            .Append("To whoever handles reports of harmful content,\n\n")
            .Append($"We write on behalf of {network}. The content at the following ")
            .Append(places.Count == 1 ? "place" : "places").Append(" was reported to us and reviewed by a manager:\n\n");
        foreach (var place in places) text.Append($"  {place}\n");
        return new Notice(
            $"Request to remove content [{reference}]",
            text.Append($"\nIt was reported to us as: {what}.\n\n")
                .Append("Please look at it under your own rules, and remove or amend it as soon as you can. ")
                .Append("We treat this as urgent and will look again within 24 hours.\n\n")
                .Append("Please answer to this email, keep the reference in the subject, and tell us what you decided ")
                .Append("and why. If you need something from the person concerned, tell us what.\n\n")
                .Append($"Reference: {reference}\n{network}\n")
                .ToString());
    }
}
