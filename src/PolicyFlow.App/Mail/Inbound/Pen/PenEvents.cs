using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>A mail that belongs to no case is kept.</summary>
/// <param name="Waits">A person has to say what it is; otherwise it is filed and there to be looked up.</param>
/// <param name="Why">One of <see cref="PenReason"/>.</param>
/// <param name="From">The sender as the mail names it: a body.</param>
/// <param name="Subject">A body.</param>
public sealed record MailKept(bool Waits, string Why, BodyRef? From, BodyRef? Subject) : ICaseEvent;

/// <summary>A person said what a mail is.</summary>
/// <param name="How">One of <see cref="PenChoice"/>.</param>
/// <param name="Case">The case that has it now, or null.</param>
/// <param name="Reason">In the person's words: a body.</param>
public sealed record MailChosen(string How, string? Case, BodyRef Reason) : ICaseEvent;

/// <summary>A filed mail was there long enough: its bytes, sender and subject are gone.</summary>
public sealed record MailLetGo : ICaseEvent;

/// <summary>Why a mail is kept. Stored.</summary>
public static class PenReason
{
    /// <summary>The bytes are no mail that can be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Working on it failed again and again.</summary>
    public const string Failed = "failed";

    /// <summary>It answers something and no case was found that it belongs to.</summary>
    public const string Reply = "reply";

    /// <summary>A machine tells of a letter of ours, and no case was found that it belongs to.</summary>
    public const string Returned = "returned";

    /// <summary>Nobody whom we know sent it, and it says nothing.</summary>
    public const string NoWords = "no-words";

    /// <summary>No person sent it.</summary>
    public const string Automatic = "automatic";
}

/// <summary>What a person can say that a mail is. Stored.</summary>
public static class PenChoice
{
    public const string Join = "join";
    public const string Report = "report";
    public const string Aside = "aside";

    /// <summary>What was filed or set aside waits again.</summary>
    public const string Back = "back";
}
