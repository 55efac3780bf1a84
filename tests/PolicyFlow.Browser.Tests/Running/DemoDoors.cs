using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyFlow.Browser.Tests.Running;

/// <summary>A mail that the program would have sent.</summary>
public sealed record DemoMail(int Number, string To, string Subject, string Text);

/// <summary>What the stories use of the program besides its pages: the mailbox, the clock, a quick report.</summary>
public static class DemoDoors
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Moves the clock; everything that came due on the way is done when this returns.</summary>
    public static async Task AdvanceAsync(this RunningProgram program, TimeSpan by)
    {
        var answer = await program.Http.PostAsJsonAsync(
            "/demo/clock", new { advance = System.Xml.XmlConvert.ToString(by) });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What time it is for the cases; the clock moves on by a second.</summary>
    public static async Task<DateTimeOffset> NowAsync(this RunningProgram program)
    {
        var answer = await program.Http.PostAsJsonAsync("/demo/clock", new { advance = "PT1S" });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();
    }

    /// <summary>Moves the clock on to a time that lies ahead.</summary>
    public static async Task AdvanceToAsync(this RunningProgram program, DateTimeOffset time) =>
        await program.AdvanceAsync(time - await program.NowAsync());

    public static async Task<IReadOnlyList<DemoMail>> MailboxAsync(this RunningProgram program) =>
        await program.Http.GetFromJsonAsync<List<DemoMail>>("/demo/mailbox.json", Web) ?? [];

    /// <summary>The newest mail to somebody with certain words in it, once it is there.</summary>
    /// <exception cref="TimeoutException">No such mail came.</exception>
    public static async Task<DemoMail> MailAsync(this RunningProgram program, string to, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var mails = await program.MailboxAsync();
            var found = mails.Where(m => m.To == to && (m.Subject + m.Text).Contains(words, StringComparison.Ordinal))
                .MaxBy(m => m.Number);
            if (found is not null) return found;
            if (patience.IsCancellationRequested) throw new TimeoutException($"No mail to {to} that says: {words}");
            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Signs this program's own connection in, so that it can act by the API.</summary>
    public static async Task SignInAsync(this RunningProgram program, string email) =>
        (await program.Http.PostAsJsonAsync("/demo/sign-in", new { email })).EnsureSuccessStatusCode();

    /// <summary>Takes an action by the API.</summary>
    public static Task ActAsync(this RunningProgram program, string reference, string action, object? fields = null) =>
        program.ActAsync("cases", reference, action, fields);

    /// <summary>Takes an action of an investigation by the API.</summary>
    public static Task InvestigateAsync(this RunningProgram program, string reference, string action, object? fields = null) =>
        program.ActAsync("investigations", reference, action, fields);

    private static async Task ActAsync(
        this RunningProgram program, string kind, string reference, string action, object? fields) =>
        (await program.Http.PostAsJsonAsync($"/api/{kind}/{reference}/actions/{action}", fields ?? new { }))
            .EnsureSuccessStatusCode();

    /// <summary>Reports by the API; answers the reference.</summary>
    public static async Task<string> ReportAsync(this RunningProgram program, object report)
    {
        var answer = await program.Http.PostAsJsonAsync("/api/reports", report);
        answer.EnsureSuccessStatusCode();
        var sent = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return sent.GetProperty("reference").GetString()!;
    }
}
