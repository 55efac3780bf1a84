using PolicyFlow.App.Web;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The offer of support and counselling, made on every case (16.6).</summary>
public static class SupportWords
{
    public const string Offer =
        "You are offered full support and counselling. You need not give a reason, and no answer is needed now: you "
        + "can take it up at any time.";

    public const string OtherWays =
        "You can also speak to your manager, to the safeguarding lead of your school, to your trade union or to your "
        + "doctor. If you are in danger now, call 999.";

    /// <summary>Whom to call at any hour.</summary>
    public static string Line(SupportOptions line) =>
        $"{line.Name}: {line.Number}, {line.Hours} ({line.WebAddress}). The people there are not part of your "
        + "school.";

    /// <summary>How far the number can be relied on.</summary>
    public static string Checked(SupportOptions line) => line.CheckedOn is { } day
        ? $"This number was checked on {UkTime.Day(day)}."
        : "Nobody has checked this number yet.";

    /// <summary>All of it as paragraphs.</summary>
    public static IReadOnlyList<string> Paragraphs(SupportOptions line) =>
        [Offer, Line(line), Checked(line), OtherWays];
}
