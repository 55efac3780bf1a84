using PolicyFlow.App.Web;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Why the police may be told without the consent of the person concerned.</summary>
public enum PoliceOverride
{
    DangerToLife,
    ChildAtRisk,
}

/// <summary>On what basis the police are told (16.5).</summary>
public abstract record PoliceBasis
{
    private PoliceBasis()
    {
    }

    /// <summary>The person concerned consented.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="Wording">The exact words that were consented to.</param>
    public sealed record Consent(DateTimeOffset At, string Wording) : PoliceBasis;

    /// <summary>A named safeguarding lead or senior manager stated danger.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="By">Name and role.</param>
    public sealed record Stated(PoliceOverride Danger, string Reason, string By, DateTimeOffset At) : PoliceBasis;
}

/// <summary>A piece of evidence that was kept.</summary>
/// <param name="Sha256">Of the bytes as they came in, in hexadecimal.</param>
/// <param name="KeptAt">UTC.</param>
/// <param name="Custody">Who took it in and how it has been kept.</param>
public sealed record PoliceEvidence(string Name, string Sha256, DateTimeOffset KeptAt, string Custody);

/// <summary>What the police are told. Times are UTC.</summary>
/// <param name="What">The category's title in lower case.</param>
/// <param name="Contact">The manager who can be reached, with a number.</param>
public sealed record PoliceFacts(
    string Reference, string NetworkName, string What, IReadOnlyList<string> Places, DateTimeOffset ReportedAt,
    PoliceBasis Basis, string Contact)
{
    /// <summary>When the content was seen; null where nobody said.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public IReadOnlyList<PoliceEvidence> Evidence { get; init; } = [];

    /// <summary>The person concerned, where the consent covers the name; otherwise null.</summary>
    public string? AffectedName { get; init; }
}

/// <summary>The message to the police about threatening or intimidating material (16.5).</summary>
public static class PoliceWords
{
    public static Notice Draft(PoliceFacts facts) => new(
        LetterPaper.Subject("Report of threatening material", facts.Reference),
        LetterPaper.Lay(
            "To the police,",
            $"We write on behalf of {facts.NetworkName}, which works with schools. We report material that may be "
            + "threatening or intimidating. If anybody is in danger now, we also call 999.",
            $"What it is: {facts.What}\n"
            + $"When it was seen: {(facts.SeenAt is { } seen ? UkTime.Long(seen) : "not known")}\n"
            + $"When it was reported to us: {UkTime.Long(facts.ReportedAt)}\nWhere it "
            + "is:\n" + LetterPaper.List(facts.Places),
            LetterPaper.Line(facts.AffectedName ?? "") is { Length: > 0 } name
                ? $"The person concerned is {name}."
                : "The person concerned is not named in this message. Please ask us, and we will ask that person.",
            Basis(facts.Basis),
            Evidence(facts.Evidence),
            "Please tell us the number under which you record this. If the content should stay online for your "
            + "inquiries, or if we should not approach somebody, tell us at once.",
            $"Contact: {LetterPaper.Line(facts.Contact)}",
            LetterPaper.Signature(facts.Reference, facts.NetworkName)));

    private static string Basis(PoliceBasis basis) => basis switch
    {
        PoliceBasis.Consent c =>
            $"The person concerned consented to this report on {UkTime.Long(c.At)}. The words that were consented to:\n"
            + LetterPaper.Lines(c.Wording),
        PoliceBasis.Stated s =>
            $"This report is made without the consent of the person concerned, because of {Danger(s.Danger)}. That was "
            + $"stated by {LetterPaper.Line(s.By)} on {UkTime.Long(s.At)}. The reason:\n{LetterPaper.Lines(s.Reason)}",
        _ => throw new ArgumentException("There is no such basis.", nameof(basis)),
    };

    private static string Danger(PoliceOverride danger) =>
        danger == PoliceOverride.DangerToLife ? "danger to life" : "a child at risk";

    private static string Evidence(IReadOnlyList<PoliceEvidence> evidence) => evidence.Count == 0
        ? "We hold no file of evidence."
        : "We hold the following evidence unchanged and can hand it over. The number after each file is the SHA-256 of "
            + "its bytes as they came in.\n"
            + string.Join("\n", evidence.Select((e, i) =>
                $"  {i + 1}. {LetterPaper.Line(e.Name)}\n     SHA-256 {LetterPaper.Line(e.Sha256)}\n     Kept since "
                + $"{UkTime.Long(e.KeptAt)}. {LetterPaper.Line(e.Custody)}"));
}
