using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Standalone.Hosting;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.BadInput;

/// <summary>SQLite answers the same SQLITE_FULL when its file may not grow as when the disk has no room.</summary>
public sealed class FullDiskTests
{
    private readonly ConcurrentBag<SqliteConnection> _opened = [];

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_kept_words_are_plain_and_it_works_again_when_there_is_room()
    {
        using var folder = new TestFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var app = await StartAsync(folder, address);
        using var manager = new Caller(address);
        (await manager.PostAsync("/demo/sign-in", new { email = DemoSite.Manager })).Is(HttpStatusCode.OK);
        var before = await manager.ReportAsync(new { description = "Before" });
        await manager.AdvanceAsync("PT0.001S");
        var streams = Raw.Heads(Database(folder)).Count;
        var report = new { description = new string('x', 10_000) };

        SetPages(room: 0);
        var key = 0;
        Reply full;
        do full = await manager.PostAsync("/api/reports", report, $"full-{++key}");
        while (full.Status == HttpStatusCode.Created && key < 1000);

        var problem = full.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Nothing was saved", problem.Word("title"));
        var page = await manager.SubmitAsync(
            "/sign-out", $"/cases/{before}/do/add-note", ("text", new string('n', 10_000)));
        page.Is(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Nothing was saved", page.Text, StringComparison.Ordinal);
        Assert.Equal(streams + key - 1, Raw.Heads(Database(folder)).Count);

        SetPages(room: 100_000);
        var reference = (await manager.PostAsync("/api/reports", report, $"full-{key}")).Is(HttpStatusCode.Created)
            .Json.Word("reference");
        Assert.Single((await manager.CaseAsync(reference)).Events(), "takedown-reported");
        Assert.DoesNotContain("note-added", (await manager.CaseAsync(before)).Events());
        await app.StopAsync();
    }

    private async Task<WebApplication> StartAsync(TestFolder folder, Uri address) => await Server.StartAsync(
        Arguments.Parse(["--demo", "--data", folder["data"], "--urls", address.ToString().TrimEnd('/')]),
        services => services.AddSingleton(s => SqliteCaseStore.Open(
            new SqliteStoreOptions(Database(folder), s.GetRequiredService<ErasureLedger>()) { Opened = _opened.Add })));

    private static string Database(TestFolder folder) => Path.Combine(folder["data"], "policyflow.db");

    private void SetPages(int room)
    {
        foreach (var connection in _opened.Where(c => c.State == System.Data.ConnectionState.Open))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = (long)command.ExecuteScalar()! + room;
            command.CommandText = $"PRAGMA max_page_count={pages}";
            command.ExecuteNonQuery();
        }
    }
}
