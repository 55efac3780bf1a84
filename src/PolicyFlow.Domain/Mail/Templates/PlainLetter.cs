using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>What no letter may have typed into it: brackets that are no placeholder, and addresses of websites. The one
/// link of a letter is the one that the program makes; readers can rely on that, and nobody who gets hold of an
/// administrator's sign-in can lead them elsewhere.</summary>
internal static partial class PlainLetter
{
    public static string? Problem(string line) =>
        TemplateToken.HasLooseBracket(line)
            ? "Curly brackets stand around placeholders alone, such as {reference}"
        : Website().Match(line) is { Success: true } found
            ? $"Take the web address {found.Value} out: the only link of a letter is the one that PolicyFlow makes"
        : null;

    // Mail programs make links of bare names too. What follows an @ is an address to write to. Texts are short, so there is
    // no time limit: on a busy machine it would strike where nothing is wrong.
    [GeneratedRegex(
        @"[a-z]+://\S*|\bwww\.\S+|(?<![@\w.-])[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w@.-]*@)\b(/\S*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Website();
}
