using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Roster;

public sealed class ErasedMemberTests : IDisposable
{
    private const string Name = "Invented Quillfeather";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Somebodys_words_leave_every_file_and_no_backup_or_export_brings_them_back()
    {
        var (data, backup) = (_folder["data"], _folder["backup"]);
        var id = await AddAsync(data);
        Ok(await PolicyFlowProgram.RunAsync("backup", "--data", data, "--to", backup));
        Assert.NotEmpty(Raw.FilesWith(data, "Quillfeather"));

        Ok(await PolicyFlowProgram.RunAsync("erase", "--data", data, "--member", id, "--reason", "They asked"));
        Assert.Empty(Raw.FilesWith(data, "Quillfeather"));
        Ok(await PolicyFlowProgram.RunAsync("verify", "--data", data));

        Ok(await PolicyFlowProgram.RunAsync("restore", "--from", backup, "--data", data));
        await using (var program = await PolicyFlowProgram.DemoAsync(data))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            Assert.DoesNotContain(
                "Quillfeather", (await manager.GetAsync("/staff/" + id)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        }

        Ok(await PolicyFlowProgram.RunAsync("export", "--data", data, "--to", _folder["all.export"]));
        Ok(await PolicyFlowProgram.RunAsync("import", "--from", _folder["all.export"], "--data", _folder["new"]));
        Assert.Empty(Raw.FilesWith(_folder["new"], "Quillfeather"));
        Ok(await PolicyFlowProgram.RunAsync("verify", "--data", _folder["new"]));
    }

    [Fact]
    public async Task The_staff_list_moves_with_everything_else()
    {
        var id = await AddAsync(_folder["data"]);

        Ok(await PolicyFlowProgram.RunAsync("export", "--data", _folder["data"], "--to", _folder["all.export"]));
        Ok(await PolicyFlowProgram.RunAsync("import", "--from", _folder["all.export"], "--data", _folder["new"]));

        await using var program = await PolicyFlowProgram.DemoAsync(_folder["new"]);
        using var manager = await program.AsAsync(DemoSite.Manager);
        Assert.Contains(Name, (await manager.GetAsync("/staff/" + id)).Text, StringComparison.Ordinal);
        Assert.Contains(Name, (await manager.GetAsync("/staff?q=quill")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> AddAsync(string data)
    {
        await using var program = await PolicyFlowProgram.DemoAsync(data);
        using var manager = await program.AsAsync(DemoSite.Manager);
        var added = await manager.SendFormAsync(
            "/staff/new", "/staff/new", ("name", Name), ("email", "quillfeather@demo.invalid"), ("kind", "Visitor"));
        return added.Is(HttpStatusCode.SeeOther).Location!.Split('?')[0].Split('/')[^1];
    }

    private static void Ok(Ended ended) => Assert.True(ended.Code == 0, ended.All);
}
