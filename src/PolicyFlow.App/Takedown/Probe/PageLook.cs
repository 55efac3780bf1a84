using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>What one look at a page found (clause 16.4).</summary>
/// <param name="Status">Up, Amended, Gone or CannotTell; how much of several parts is gone only a person can say.</param>
/// <param name="Why">The stable code of the reason, such as <c>login-wall</c>; all are in
/// <see cref="Judging.Whys"/>.</param>
/// <param name="WhyText">The same as a sentence for managers.</param>
/// <param name="At">When it was looked at: case time, UTC.</param>
/// <param name="Capture">What was read, to be kept as evidence; null where no answer came.</param>
public sealed record PageLook(ItemStatus Status, string Why, string WhyText, DateTimeOffset At, PageCapture? Capture);

/// <summary>What was read of a page, as one document that explains itself. It has no picture, video or other file: of
/// anything but text the body is not even fetched.</summary>
/// <param name="Document">Plain text in UTF-8.</param>
/// <param name="Sha256">Over <paramref name="Document"/>, in lower-case hexadecimal.</param>
/// <param name="Trace">What later looks compare with; null where it was no content, such as a login page.
/// <see cref="PageTrace.OfDocument"/> reads the same out of the document.</param>
public sealed record PageCapture(byte[] Document, string Sha256, PageTrace? Trace)
{
    public const string ContentType = "text/plain; charset=utf-8";
}
