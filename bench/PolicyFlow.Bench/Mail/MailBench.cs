using System.Diagnostics;
using System.Net;
using PolicyFlow.Bench.Starting;

namespace PolicyFlow.Bench.Mail;

/// <summary>Mail that comes in by the webhook of the running program: until it is stored, until it is a case, and what
/// memory a large one takes.</summary>
internal static class MailBench
{
    private const string Secret = "invented-secret-of-the-benchmark";
    private const int AtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        var program = RunningProgram.Find();
        await RateAsync(program, options.Quick ? 200 : 1_000, folder, table);
        await LargeAsync(program, folder, table);
    }

    private static async Task RateAsync(string program, int mails, BenchFolder folder, Table table)
    {
        await using var running = await StartAsync(program, folder["mail"]);
        var waiting = Path.Combine(folder["mail"], "mail", "received", "waiting");
        for (var n = 0; n < 20; n++) await PostAsync(running, SmallMail(-1 - n));
        await EmptyAsync(waiting);

        var all = Enumerable.Range(0, mails).Select(SmallMail).ToList();
        var waits = new Waits();
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (mail, _) =>
            await waits.TimeAsync(() => PostAsync(running, mail)));
        var stored = mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await EmptyAsync(waiting);
        var worked = mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var raw = mails / Write(folder["mail-raw"], all).TotalSeconds;

        table.Add("mails from webhook to stored", $"{stored:N0}/s",
            $"{mails:N0} mails, {AtOnce} at once, while the program works on them; each on disk before its answer");
        table.Add("raw files with fsync, same bytes", $"{raw:N0}/s", "written, flushed and renamed, one after the other");
        table.Add("ratio to raw files", $"{stored / raw:N2}");
        table.Add("wait of the webhook, median", $"{waits.Median:N1} ms");
        table.Add("wait of the webhook, 99th percentile", $"{waits.Slowest1Percent:N1} ms");
        table.Add("mails from webhook to case", $"{worked:N0}/s",
            "until the last of them is a case, with all of its files and its receipt on the way");
    }

    private static async Task LargeAsync(string program, BenchFolder folder, Table table)
    {
        await using var running = await StartAsync(program, folder["mail-large"]);
        var waiting = Path.Combine(folder["mail-large"], "mail", "received", "waiting");
        await PostAsync(running, SmallMail(1));
        await EmptyAsync(waiting);
        await Task.Delay(TimeSpan.FromSeconds(2));

        foreach (var (what, mail) in (IEnumerable<(string, byte[])>)
            [("one attachment", LargeMail.Of(attachments: 1)), ("three attachments", LargeMail.Of(attachments: 3))])
        {
            var idle = running.Memory;
            using var end = new CancellationTokenSource();
            var peak = PeakAsync(running, end.Token);
            await PostAsync(running, mail);
            await EmptyAsync(waiting);
            await end.CancelAsync();
            table.Add($"memory while a mail of 25 MB arrives, {what}", $"{await peak - idle:N0} MB",
                $"above idle ({idle:N0} MB), until it is a case; goal: under 64 MB");
        }
    }

    private static Task<RunningProgram> StartAsync(string program, string data) => RunningProgram.StartAsync(
        program, data, "--Inbound:Secret=" + Secret, "--Inbound:CasesPerHour=1000", "--Logging:LogLevel:Default=Error");

    private static async Task<bool> PostAsync(RunningProgram running, byte[] mail)
    {
        using var content = new ByteArrayContent(mail) { Headers = { ContentType = new("message/rfc822") } };
        using var answer = await running.Http.PostAsync(new Uri($"/hooks/email/{Secret}", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.OK
            ? true
            : throw new InvalidOperationException($"The webhook answered {answer.StatusCode}.");
    }

    /// <summary>Waits until everything was worked on.</summary>
    private static async Task EmptyAsync(string waiting)
    {
        for (var start = Stopwatch.GetTimestamp(); Directory.EnumerateFiles(waiting, "*.eml").Any(); await Task.Delay(5))
            if (Stopwatch.GetElapsedTime(start) > Patience) throw new TimeoutException("Mail is left.");
    }

    private static async Task<double> PeakAsync(RunningProgram running, CancellationToken end)
    {
        var peak = 0.0;
        while (!end.IsCancellationRequested)
        {
            peak = Math.Max(peak, running.Memory);
            await Task.Delay(5, CancellationToken.None);
        }

        return peak;
    }

    private static TimeSpan Write(string folder, IEnumerable<byte[]> mails)
    {
        Directory.CreateDirectory(folder);
        var (start, number) = (Stopwatch.GetTimestamp(), 0);
        foreach (var mail in mails)
        {
            var path = Path.Combine(folder, $"{number++}");
            using (var file = new FileStream(path + ".new", FileMode.CreateNew))
            {
                file.Write(mail);
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".new", path);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static byte[] SmallMail(int number) => System.Text.Encoding.UTF8.GetBytes(
        $"From: Invented Sender <sender{number}@home.example>\r\nTo: report@in.policyflow.example\r\n"
        + $"Subject: Posts about our coach\r\nMessage-ID: <{number}@home.example>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\n"
        + $"please look at https://host.example/post/{number}, seen this morning.\r\n"
        + string.Concat(Enumerable.Repeat("The words of a mail are a few lines long, and say what happened.\r\n", 40)));
}
