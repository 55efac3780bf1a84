using PolicyFlow.App.Cases.Actions;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>A field that a ground needs for its letter.</summary>
/// <param name="Name">Stable, kebab-case, and used by one ground only, so that all grounds fit on one form.</param>
/// <param name="Hint">Empty where the label says all.</param>
/// <param name="Required">The letter of this ground is not complete without it.</param>
/// <param name="LongText">Several lines; otherwise one.</param>
public sealed record NoticeField(string Name, string Label, string Hint, bool Required, bool LongText)
{
    /// <summary>The answers to choose from; none where it is free text. A single one is a confirmation.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What to tell somebody who left it out, as a sentence.</summary>
    public string Missing { get; init; } = $"{Label} is missing.";

    /// <summary>It holds one email address.</summary>
    public bool Email { get; init; }

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>A statement that somebody has to make, for the letter states it.</summary>
    internal static NoticeField Confirmation(string name, string label, string hint, string missing) =>
        new(name, label, hint, Required: true, LongText: false)
        {
            Options = [new FieldOption(Yes, "Yes")],
            Missing = missing,
        };

    /// <summary>A question that has to be answered one way or the other.</summary>
    internal static NoticeField YesOrNo(string name, string label, string hint, string missing) =>
        new(name, label, hint, Required: true, LongText: false)
        {
            Options = [new FieldOption(Yes, "Yes"), new FieldOption(No, "No")],
            Missing = missing,
        };

    internal static NoticeField Text(string name, string label, string hint, string missing) =>
        new(name, label, hint, Required: true, LongText: true) { Missing = missing };

    internal static NoticeField Address(string name, string label, string hint) =>
        new(name, label, hint, Required: true, LongText: false)
        {
            Missing = "Enter the email address that the host can answer to.",
            Email = true,
        };
}
