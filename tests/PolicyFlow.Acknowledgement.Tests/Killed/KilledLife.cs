using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Acknowledgement.Tests.Killed;

/// <summary>One life of the program in a process of its own, which may be killed at any moment.</summary>
public static class KilledLife
{
    public const string Done = "everything is done";

    private const string Argument = "live";

    public static string[] Arguments(string file, string mails) => [Argument, file, mails];

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Argument, var file, var mails]) return 1;
        await using var world = await World.OnAsync(file, "2026-10-01 08:00", new MailFile(mails));
        Console.WriteLine("begun");
        await world.UntilAsync("2026-10-01 12:00");
        Console.WriteLine(Done);
        return 0;
    }

    /// <summary>A mail server that writes down what it takes before it answers.</summary>
    private sealed class MailFile(string path) : IMailTransport
    {
        private readonly Lock _lock = new();

        public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
        {
            lock (_lock) File.AppendAllText(path, $"{mail.MessageId} {mail.To}\n");
            return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
        }
    }
}
