using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the text messages say: that there is something, and where. It lies open on a locked screen.</summary>
public static class TextWords
{
    /// <summary>What fits into one message; a longer one is cut into parts that may arrive one by one.</summary>
    public const int Longest = 160;

    /// <summary>With the link where that fits, else with the reference alone.</summary>
    /// <param name="pages">What the address of its page begins with.</param>
    public static string Of(string letter, string reference, SiteOptions site, string pages = "/cases/")
    {
        var what = letter switch
        {
            TextLetters.ChildAtRisk => "a child may be at risk",
            TextLetters.Threat => "a report of a threat has come in",
            _ => throw new ArgumentException($"{letter} is not a text message.", nameof(letter)),
        };
        var begin = $"PolicyFlow: {what}. Danger now? Call 999. Open {reference} now";
        var withLink = $"{begin}: {site.Url(pages + reference)}";
        return withLink.Length <= Longest ? withLink : begin + ".";
    }
}
