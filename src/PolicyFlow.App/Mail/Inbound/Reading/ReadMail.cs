using MimeKit;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What was read in a mail. It reads on from the raw bytes, so it ends before them.</summary>
/// <param name="Message">Null where the bytes are no mail that can be read.</param>
internal sealed record ReadMail(MimeMessage? Message) : IDisposable
{
    /// <summary>The same for each copy of one mail, whichever way each came.</summary>
    public required string Key { get; init; }

    /// <summary>What shows that no person sent it, or null.</summary>
    public string? Automatic { get; init; }

    /// <summary>What sent it in place of a person; null exactly where <see cref="Automatic"/> is.</summary>
    public AutomaticKind? AutomaticKind { get; init; }

    /// <summary>Why nothing in it can be read, in words for the person who looks at the mail as it came; null where
    /// there are words or files.</summary>
    public string? WhyUnreadable { get; init; }

    public bool Readable => WhyUnreadable is null;

    /// <summary>The sender's address as it says itself, or empty where there is none that mail could go to. It proves
    /// nothing.</summary>
    public string SenderEmail { get; init; } = "";

    public string SenderName { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>The words, as plain text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Pictures, PDFs and forwarded messages.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>How many attachments are of a kind that is not taken out.</summary>
    public int OtherAttachments { get; init; }

    /// <summary>Headers that say whom it is for, and whom it was delivered to, as they stand.</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>A mail server reports on a mail: it did not arrive, say.</summary>
    public bool IsReport { get; init; }

    /// <summary>Message-IDs that it follows, without angle brackets, the one that it answers first.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>How the checks of the sender's address ended, where whoever handed the mail over said so.</summary>
    public MailVerdicts? Checked { get; init; }

    /// <param name="note">What was said of it, or null.</param>
    public ReadMail With(MailNote? note) =>
        note is null ? this : this with { Checked = note.Verdicts, SentTo = [.. SentTo, .. note.SentTo] };

    public void Dispose() => Message?.Dispose();
}

/// <summary>A file in a mail.</summary>
/// <param name="Open">Opens its content, decoded.</param>
internal sealed record MailFile(string Name, string ContentType, Func<Stream> Open);
