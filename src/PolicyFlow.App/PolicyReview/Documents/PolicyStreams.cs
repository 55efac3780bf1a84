using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>How policies lie in the store: a plain stream each. Texts, notes, reasons and files are bodies.</summary>
public static class PolicyStreams
{
    public const string Prefix = "policy/";

    /// <summary>One entry a policy.</summary>
    public const string Index = "policy";

    public const string IndexValue = "all";

    /// <summary>Owner of the texts and files; notes and reasons are the staff's.</summary>
    public const string TextOwner = "policy";

    private const int LongestId = 40;

    public static readonly StreamKind<PolicyDocument> Kind =
        new(PolicyDocumentEvents.Catalogue, PolicyDocument.Unknown, PolicyDocument.Evolve);

    /// <summary>Whether a policy can have that id: small letters, digits and dashes.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= LongestId
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    internal static KeyChange Listed(LoadedStream<PolicyDocument> before, LoadedStream<PolicyDocument> after) =>
        before.Version > 0 ? KeyChange.None : new KeyChange([new Key(Index, IndexValue, after.Stream)], []);
}
