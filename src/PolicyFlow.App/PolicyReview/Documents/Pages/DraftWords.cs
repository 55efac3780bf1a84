using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>Drafts and versions in words.</summary>
public static class DraftWords
{
    public static (string Text, string Colour) Status(DraftStatus status) => status switch
    {
        DraftStatus.Proposed => ("Waits for the schools", "blue"),
        DraftStatus.Returned => ("Sent back", "orange"),
        DraftStatus.Approved => ("Approved", "green"),
        _ => ("Being written", "grey"),
    };

    /// <summary>For example "Version 2 (1.4)".</summary>
    public static string NameOf(PublishedPolicy version) =>
        version.Label is null ? $"Version {version.Number}" : $"Version {version.Number} ({version.Label})";

    /// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
    public static string? Done(string? code) => code switch
    {
        "saved" => "The draft is saved.",
        "anew" => "The draft is saved. Its text is another one now, so every school is asked anew, also those that had approved.",
        "proposed" => "The schools are asked to approve the draft.",
        "withdrawn" => "You have taken the draft back. The schools are not asked any more.",
        "approved" => "You have approved the draft.",
        "complete" => "You have approved the draft. Every school has approved it now, so it can be published.",
        "returned" => "You have sent the draft back with your reason.",
        "published" => "The policy is published. This version never changes from now on.",
        _ => null,
    };
}
