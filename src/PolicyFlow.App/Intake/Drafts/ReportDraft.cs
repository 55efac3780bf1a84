namespace PolicyFlow.App.Intake.Drafts;

/// <summary>A report that is still being written. Kept protected on the server under a random id, and deleted when it
/// is sent, stopped or a day old.</summary>
public sealed record ReportDraft
{
    public ReportChannel Channel { get; init; }

    /// <summary>The id of the member of staff who enters it for somebody else.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>How the member of staff was told: by phone, in person, in another way.</summary>
    public string ToldHow { get; init; } = "";

    /// <summary>The addresses as typed.</summary>
    public string Addresses { get; init; } = "";

    /// <summary>Places without an address.</summary>
    public IReadOnlyList<Place> AppPlaces { get; init; } = [];

    /// <summary>The London day when it was seen; null where that is not known.</summary>
    public DateOnly? SeenDay { get; init; }

    /// <summary>The time of that day, as typed; empty where it is not known.</summary>
    public string SeenTime { get; init; } = "";

    /// <summary>Whether the question was answered, be it with "I do not know".</summary>
    public bool SeenAnswered { get; init; }

    public string Category { get; init; } = "";
    public string Description { get; init; } = "";
    public bool? Threatening { get; init; }
    public string About { get; init; } = "";
    public string School { get; init; } = "";
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>People whom it is about and who will not see it.</summary>
    public IReadOnlyList<Recipient> LeftOut { get; init; } = [];

    /// <summary>The stream of the question from which it was begun, or null.</summary>
    public string? From { get; init; }

    public bool Told => Channel == ReportChannel.Told;
}
