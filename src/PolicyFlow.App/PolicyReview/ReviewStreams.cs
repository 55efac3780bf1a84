using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>How reviews are named: <c>2027</c> and <c>2027-early-1</c> in addresses, behind the kind's prefix in the store.
/// </summary>
public static partial class ReviewStreams
{
    public static string IdOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string IdOfEarly(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-early-{number}");

    public static string IdOf(PolicyReviewState state) =>
        state.Early is { } early ? IdOfEarly(state.Year, early.Number) : IdOf(state.Year);

    public static string Of(string id) => CaseKind.PolicyReview.Prefix + id;

    /// <summary>Whether a text is the id of a review, whether or not there is one.</summary>
    public static bool IsId(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex(@"\A20[0-9]{2}(-early-[1-9][0-9]{0,3})?\z")]
    private static partial Regex Form();
}
