using System.Text.RegularExpressions;

namespace PolicyFlow.App.Intake.Reading;

/// <summary>Finds web addresses in what a reporter pasted: one a line, or somewhere in the text that an app's Share
/// button gives (clause 9.2 asks for the address of the site). Nothing is fetched.</summary>
public static partial class AddressReader
{
    /// <summary>Most characters in one address.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>Most addresses in one report.</summary>
    public const int MostPlaces = 50;

    /// <summary>Most characters in the whole field.</summary>
    public const int LongestText = (LongestAddress + 2) * MostPlaces;

    /// <param name="text">What was typed.</param>
    /// <param name="policy">Which addresses are taken; public ones only where it is left out.</param>
    public static AddressReading Read(string text, AddressPolicy? policy = null)
    {
        policy ??= AddressPolicy.PublicOnly;
        var found = new List<Place>();
        var problems = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0) ReadLine(line, policy, found, problems);
        }

        var places = found.Distinct().ToList();
        if (places.Count > MostPlaces)
            problems.Add($"Enter {MostPlaces} addresses or fewer. There are {places.Count} now");
        return new AddressReading(places, problems);
    }

    /// <summary>The web addresses in running text, such as a mail, each once; whatever is none is no mistake there.
    /// </summary>
    public static IReadOnlyList<Place> Find(string text, AddressPolicy? policy = null) =>
    [
        .. Links().Matches(text)
            .Select(m => Problem(Tidy(m.Value), policy ?? AddressPolicy.PublicOnly, out var address) is null ? address : null)
            .OfType<string>().Distinct().Take(MostPlaces).Select(address => new Place(PlaceKind.Address, address)),
    ];

    private static void ReadLine(string line, AddressPolicy policy, List<Place> found, List<string> problems)
    {
        var links = Links().Matches(line).Select(m => Tidy(m.Value)).ToList();
        if (links.Count == 0 && !line.Any(char.IsWhiteSpace)) links.Add(line);
        if (links.Count == 0) problems.Add($"There is no web address in “{Shorten(line)}”");
        foreach (var link in links)
        {
            var problem = Problem(link, policy, out var address);
            if (problem is null) found.Add(new Place(PlaceKind.Address, address));
            else problems.Add(problem);
        }
    }

    /// <summary>Nothing where it is a web address that the program may keep, else what to tell the reporter.</summary>
    private static string? Problem(string link, AddressPolicy policy, out string address)
    {
        address = Scheme().IsMatch(link) ? link : "https://" + link;
        if (address.Length > LongestAddress)
            return $"Each address must be {LongestAddress:N0} characters or fewer. Shorten “{Shorten(link)}”";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return $"“{Shorten(link)}” is not a web address. It should look like https://www.example.com/post/123";
        if (uri.UserInfo.Length > 0)
            return $"Leave the user name and password out of “{Shorten(uri.Host)}”";
        return (policy.AllowLoopback && uri.IsLoopback) || IsPublicName(uri)
            ? null
            : $"“{Shorten(link)}” is not a web address. It should look like https://www.example.com/post/123";
    }

    private static bool IsPublicName(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.Dns => uri.Host.Contains('.', StringComparison.Ordinal) && !uri.Host.EndsWith('.')
            && uri.Host.Length <= 253,
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => !uri.IsLoopback,
        _ => false,
    };

    // Share text puts addresses into sentences and brackets.
    private static string Tidy(string link)
    {
        var tidy = link.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '”', '’', '>', '…');
        while (tidy.EndsWith(')') && tidy.Count(c => c == ')') > tidy.Count(c => c == '(')) tidy = tidy[..^1];
        return tidy.EndsWith(']') && !tidy.Contains('[', StringComparison.Ordinal) ? tidy[..^1] : tidy;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..59] + "…";

    [GeneratedRegex(@"(?<![\w.:/@-])(?:https?://|www\.)[^\s<>""“”]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    // "host:8080/x" has a port, not a scheme.
    [GeneratedRegex(@"\A[a-z][a-z0-9+.-]*:(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}

/// <summary>What was found, in the order typed and each once, and what could not be read.</summary>
public sealed record AddressReading(IReadOnlyList<Place> Places, IReadOnlyList<string> Problems);
