using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail;

/// <summary>What came of a trial.</summary>
/// <param name="Worked">The mail was taken as it would be in use.</param>
/// <param name="Words">What happened, for whoever set this up.</param>
public sealed record MailTrialResult(bool Worked, string Words);

/// <summary>Sends one test mail the way that the settings say, and tells in plain words what happened.</summary>
public sealed class MailTrial(MailWay way, IMailTransport transport, TimeProvider system)
{
    /// <param name="to">The address that the mail goes to.</param>
    public async Task<MailTrialResult> SendAsync(string to, CancellationToken cancel = default)
    {
        if (EmailAddress.Problem(to) is { } problem) return new MailTrialResult(false, $"{problem}.");
        return await transport.SendAsync(Write(to), cancel) switch
        {
            MailResult.Accepted when way.SendGrid is { Sandbox: true } => new MailTrialResult(
                true,
                "SendGrid checked the mail and found it good. Sandbox mode is on (SendGrid:Sandbox), so nothing was delivered, "
                + "and nothing will be while it is."),
            MailResult.Accepted taken => new MailTrialResult(
                true, $"{Capital(way.Name)} took the mail for {to}. It said: {taken.Answer}\n{Next()}"),
            MailResult.RefusedForGood refused => Failed(refused.Trouble, refused.Reason),
            MailResult.TryLater later => Failed(later.Trouble, later.Reason),
            _ => new MailTrialResult(false, "There was no answer."),
        };
    }

    private MailTrialResult Failed(MailTrouble trouble, string reason) => new(
        false, $"The mail was not sent by {way.Name}.\n{MailTrialWords.Of(trouble, way)}\nIn full: {reason}");

    private string Next() => way.SendGrid is null
        ? "Now look whether it arrives, in the folder for spam too."
        : "Now look whether it arrives, in the folder for spam too. If it does not, SendGrid's page Activity says why.";

    private OutgoingMail Write(string to)
    {
        const string Words = "This is a test of how PolicyFlow sends mail. Somebody who sets it up typed your address. You "
            + "need not do anything.\n";
        var host = way.From[(way.From.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return new OutgoingMail(
            $"test.{system.GetUtcNow().ToUnixTimeMilliseconds()}.{Guid.NewGuid():N}@{host}", to, null,
            "A test mail from PolicyFlow", Words, null)
        {
            Urgent = true,
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
