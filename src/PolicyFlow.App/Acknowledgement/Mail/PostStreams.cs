using System.Globalization;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>How somebody's mail of a London day is called: in the store and as a Message-ID. It is that pair and nothing
/// else, so that a day never brings two.</summary>
public static class PostStreams
{
    public const string Prefix = "policy-post/";

    private const string DayFormat = "yyyy-MM-dd";

    public static string Of(string memberId, DateOnly day) =>
        $"{Prefix}{memberId}/{day.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    public static string MessageIdOf(string stream, SiteOptions site) => $"{stream.Replace('/', '.')}@{site.MailDomain}";
}
