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
        // One line a paragraph: the reader's program wraps it, on a phone too.
        var where = places.Count == 1 ? "place" : "places";
        return new Notice(
            $"Request to remove content [{reference}]",
            string.Join("\n\n",
            [
                "To whoever handles reports of harmful content,",
                $"We write on behalf of {network}. The content at the following {where} was reported to us and reviewed "
                + "by a manager:",
                string.Join("\n", places.Select(p => "  " + p)),
                $"It was reported to us as: {what}.",
                "Please look at it under your own rules, and remove or amend it as soon as you can. We treat this as "
                + "urgent and will look again within 24 hours.",
                "Please answer to this email, keep the reference in the subject, and tell us what you decided and why. "
                + "If you need something from the person concerned, tell us what.",
                $"Reference: {reference}\n{network}\n",
            ]));
    }
}
