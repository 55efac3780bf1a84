using System.Text;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>A sexual image of a child may be involved (7.1, 8.1): files that come by mail follow the rule of those that are
/// added on the page.</summary>
public sealed class LockedTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_case_of_that_kind_keeps_no_file_of_a_mail_and_shows_no_locked_address()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.Get<IReportDesk>().ReportAsync(
            new Report
            {
                Channel = ReportChannel.Form,
                Category = "sexual-image",
                Description = "Please help",
                Places = [new Place(PlaceKind.Address, "https://other.example/post/1")],
                ReporterEmail = "colin@demo.invalid",
            }, "r1");
        await site.AdvanceAsync();
        var receipt = site.SentTo("colin@demo.invalid").Single();

        await site.TakeAsync(ThreadScenes.Answer(
            "ticket-answer", receipt, "dana@demo.invalid", ("the two posts", "https://other.example/post/1")));

        var lead = site.Get<IPeopleDirectory>().FindByEmail("sofia@demo.invalid")!;
        var theCase = (await site.Get<CaseReader>().ReadAsync(
            receipt.Subject[1..13], new Viewer(lead.Id, lead.Grants), "test", default))!;
        Assert.Empty(theCase.Words.Files);
        var mail = Assert.Single(theCase.Mails);
        Assert.Null(mail.File);
        Assert.Equal("Which of [locked] do you mean?", mail.Text);
    }

    [Fact]
    public async Task A_file_that_is_locked_is_locked_again_when_a_mail_brings_it()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("pictures"));
        await site.AdvanceAsync();
        var first = await site.OnlyCaseAsync();
        await site.DoAsync("lock-item", ("files", first.Words.Files[1].Sha256));
        var receipt = site.Get<MailboxTransport>().All.Select(m => m.Mail).First(m => m.Subject.Contains("We have your", StringComparison.Ordinal));

        await site.TakeAsync(Encoding.UTF8.GetBytes(Letter.Text("pictures")
            .Replace("Message-ID: <", "Message-ID: <again-", StringComparison.Ordinal)
            .Replace("report@in.policyflow.example", receipt.ReplyTo, StringComparison.Ordinal)
            .Replace(receipt.To, "dana@demo.invalid", StringComparison.Ordinal)));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(MailSender.Colleague, Assert.Single(theCase.Mails).From);
        Assert.Null(theCase.Mails[0].File);
        Assert.All(theCase.Words.Files.Skip(first.Words.Files.Count), f => Assert.True(f.Locked));
        Assert.True(theCase.Words.Files.Count > first.Words.Files.Count);
    }

    public void Dispose() => _folder.Dispose();
}
