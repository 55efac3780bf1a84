using System.Globalization;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>What people read on their own page, where it follows from something.</summary>
internal static class ConfirmWords
{
    /// <summary>The page's title in the browser, on its tabs and in its history.</summary>
    public const string Title = "Read and confirm";

    /// <summary>For example "version 2 (1.4)".</summary>
    public static string VersionOf(ReadablePolicy policy) => policy.Version.Name;

    /// <summary>For example "about 25 minutes".</summary>
    public static string Time(ReadablePolicy policy) =>
        policy.Minutes == 1 ? "about a minute" : $"about {policy.Minutes} minutes";

    /// <summary>For example "19 sections and 5 short questions".</summary>
    public static string Size(ReadablePolicy policy, int questions)
    {
        var sections = Count(policy.Sections, policy.Unit.ToLowerInvariant());
        return questions == 0 ? sections : $"{sections} and {Count(questions, "short question")}";
    }

    public static string Count(int n, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {unit}{(n == 1 ? "" : "s")}");

    /// <summary>The beginning of a hash, in groups of four, for comparing by eye.</summary>
    public static string Short(string hash) => string.Join(' ', hash.Chunk(4).Take(4).Select(four => new string(four)));

    /// <summary>How somebody confirmed, after "Confirmed".</summary>
    public static string Way(string? how) => how switch
    {
        EntryWays.Link => "by the personal link in a mail",
        EntryWays.ShortCode => "by the code on a printed letter",
        "paper" => "on paper",
        "phone" => "by phone",
        "in-person" => "in person",
        "briefing" => "at a briefing",
        _ => "in another way",
    };

    /// <summary>When somebody was done, in the United Kingdom's time.</summary>
    public static string When(EntryState state) => state.Status == EntryStatus.RecordedOnBehalf
        ? UkTime.Day(state.DoneOn!.Value)
        : UkTime.Long(state.End!.At) + " (UK time)";
}
