using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Locking;

/// <summary>What was destroyed on instruction is nowhere: not in a file, a database, a log, a mail, a draft.</summary>
public sealed class DestroyingTests : IDisposable
{
    private const string Instruction = "Police, reference 123/45, DC Invented: destroy what you hold";
    private readonly TestFolder _folder = new();

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_uploaded_file_and_its_place_are_nowhere_afterwards()
    {
        var picture = new Picture();
        string reference;
        await using (var program = await PolicyFlowProgram.DemoAsync(Data))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            using var lead = await program.AsAsync(DemoSite.NetworkLead);
            (reference, var track) = await Scene.ReportAsync(program);
            await Scene.AddFileAsync(program, track, picture);
            await manager.DoAsync(reference, "approve-approach", new { to = Steps.HostMail });
            await manager.AdvanceAsync("PT11M");
            Assert.NotEmpty(picture.In(Data));
            Assert.Contains(Picture.Words(Data, Scene.Word), f => f.Contains("mailbox", StringComparison.Ordinal));
            await manager.DoAsync(reference, "lock-item");

            await DestroyAsync(lead, reference);

            Nowhere(picture);
            var found = await lead.CaseAsync(reference);
            Assert.Equal("destroyed", found.All("urls").Single().Word("url"));
            var destroyed = found.Event("destroyed-on-instruction");
            Assert.Contains("the police", destroyed.Word("text"), StringComparison.Ordinal);
            Assert.Equal(Instruction, destroyed.Word("detail"));
            Assert.DoesNotContain("unlock-item", found.All("actions").Select(a => a.Word("name")));
            (await lead.GetAsync($"/cases/{reference}/evidence/{picture.Sha256}")).Is(HttpStatusCode.Forbidden);
        }

        Nowhere(picture);
        await using (var again = await PolicyFlowProgram.DemoAsync(Data))
        {
            using var lead = await again.AsAsync(DemoSite.NetworkLead);
            Assert.Equal("destroyed", (await lead.CaseAsync(reference)).All("urls").Single().Word("url"));
            Nowhere(picture);
        }

        var verified = await PolicyFlowProgram.RunAsync("verify", "--data", Data);
        Assert.True(verified.Code == 0, verified.All);
    }

    [Fact]
    public async Task A_file_that_came_by_mail_is_locked_and_destroyed_with_the_mail_that_carries_it()
    {
        var picture = new Picture();
        await using (var program = await PolicyFlowProgram.DemoAsync(Data, Scene.InboundMail))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            using var lead = await program.AsAsync(DemoSite.NetworkLead);
            var reference = await Scene.MailAsync(program, manager, picture);
            var page = await Scene.ReadAllAsync(manager, reference);
            var files = page.Select(p => p.Path).Where(p => p.Contains("/evidence/", StringComparison.Ordinal)).ToList();
            Assert.Equal(2, files.Count);
            Assert.Equal(2, picture.In(Data).Count);

            await manager.DoAsync(reference, "lock-item", new { files = (string[])[picture.Sha256], items = (string[])["i1"] });

            foreach (var file in files) (await lead.GetAsync(file)).Is(HttpStatusCode.Forbidden);
            await DestroyAsync(lead, reference);
            Nowhere(picture);
        }

        Nowhere(picture);
    }

    [Fact]
    public async Task Yesterdays_backup_does_not_bring_it_back()
    {
        var picture = new Picture();
        await using (var program = await PolicyFlowProgram.DemoAsync(Data))
        {
            using var lead = await program.AsAsync(DemoSite.NetworkLead);
            var (reference, track) = await Scene.ReportAsync(program);
            await Scene.AddFileAsync(program, track, picture);
            Ok(await PolicyFlowProgram.RunAsync("backup", "--data", Data, "--to", _folder["yesterday"]));
            await lead.DoAsync(reference, "lock-item");
            await DestroyAsync(lead, reference);
        }

        Ok(await PolicyFlowProgram.RunAsync("restore", "--from", _folder["yesterday"], "--data", Data));
        Assert.NotEmpty(picture.In(Data));
        await using (await PolicyFlowProgram.DemoAsync(Data)) Nowhere(picture);
        Nowhere(picture);
        Ok(await PolicyFlowProgram.RunAsync("verify", "--data", Data));
    }

    [Fact]
    public async Task The_same_file_does_not_come_in_again()
    {
        var picture = new Picture();
        await using var program = await PolicyFlowProgram.DemoAsync(Data);
        using var lead = await program.AsAsync(DemoSite.NetworkLead);
        var (reference, track) = await Scene.ReportAsync(program);
        await Scene.AddFileAsync(program, track, picture);
        await lead.DoAsync(reference, "lock-item", new { files = (string[])[picture.Sha256] });
        await DestroyAsync(lead, reference);

        (await Scene.AddFileAsync(program, track, picture)).Is(HttpStatusCode.SeeOther);

        Assert.DoesNotContain(picture.In(Data), f => f.Contains("evidence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_a_lead_destroys_and_says_who_instructed_it()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(Data);
        using var manager = await program.AsAsync(DemoSite.Manager);
        using var lead = await program.AsAsync(DemoSite.NetworkLead);
        var (reference, _) = await Scene.ReportAsync(program);
        await manager.DoAsync(reference, "lock-item");

        var refused = await manager.ActAsync(reference, "destroy-on-instruction", new { by = "police", reason = Instruction });
        var nobody = await lead.ActAsync(reference, "destroy-on-instruction", new { reason = Instruction });
        var nothing = await lead.ActAsync(reference, "destroy-on-instruction", new { by = "iwf" });

        Assert.Equal("needs-a-lead", refused.IsProblem(HttpStatusCode.UnprocessableEntity).Word("code"));
        nobody.IsProblem(HttpStatusCode.UnprocessableEntity);
        nothing.IsProblem(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(Picture.Words(Data, Scene.Word));
    }

    [Fact]
    public async Task An_export_carries_no_locked_file_and_says_so()
    {
        var picture = new Picture();
        await using (var program = await PolicyFlowProgram.DemoAsync(Data))
        {
            var (_, track) = await Scene.ReportAsync(program);
            await Scene.AddFileAsync(program, track, picture);
            await Scene.LockAllAsync(program, track);
        }

        var exported = Ok(await PolicyFlowProgram.RunAsync("export", "--data", Data, "--to", _folder["all.export"]));
        Ok(await PolicyFlowProgram.RunAsync("import", "--from", _folder["all.export"], "--data", _folder["moved"]));

        Assert.Contains("2 locked files are not in it", exported.Output, StringComparison.Ordinal);
        Assert.NotEmpty(picture.In(Data));
        Assert.Empty(picture.In(_folder["moved"]));
        Ok(await PolicyFlowProgram.RunAsync("verify", "--data", _folder["moved"]));
    }

    private static async Task DestroyAsync(Caller lead, string reference) =>
        await lead.DoAsync(reference, "destroy-on-instruction", new { by = "police", reason = Instruction });

    private void Nowhere(Picture picture)
    {
        Assert.Empty(picture.In(Data));
        Assert.Empty(Picture.Words(Data, Scene.Word));
        Assert.Empty(Picture.Words(Data, "beweis-foto"));
        Assert.Empty(Picture.Words(Data, "mailed-foto"));
    }

    private static Ended Ok(Ended ended)
    {
        Assert.True(ended.Code == 0, ended.All);
        return ended;
    }
}
