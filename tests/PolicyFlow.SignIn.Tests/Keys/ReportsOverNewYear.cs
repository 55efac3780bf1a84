using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Keys;

public sealed class ReportsOverNewYear(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task A_report_repeated_after_the_key_of_the_new_year_came_is_still_one_case()
    {
        var (old, next) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var before = shared.Site.Make<ReportDesk>(new CaseSecrets(old));
        var after = shared.Site.Make<ReportDesk>(new CaseSecrets([next, old]));
        var report = new Report { Channel = ReportChannel.Form, Description = "A post" };

        var first = await before.ReportAsync(report, "the-same-command");
        var repeated = await after.ReportAsync(report, "the-same-command");
        var other = await after.ReportAsync(report, "another-command");

        Assert.Equal((first.Reference, first.SecretCode), (repeated.Reference, repeated.SecretCode));
        Assert.NotEqual(first.Reference, other.Reference);
    }
}
