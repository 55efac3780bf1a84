using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.App.Takedown.Probe.Keeping;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>
/// The websites of the year. Some do not answer now and then, or for hours after the report, so that a page cannot be
/// captured in time. What a page shows depends on the seed, its address and the time only.
/// </summary>
internal sealed class Web(Chance chance, CaseClock clock, IReadOnlyList<CasePlan> cases) : IPageProbe
{
    private const string Words = "Unkind words about a colleague of ours, and about everybody who works there";

    public static string Address(int number, int place) => $"https://host.example/{number}/{place}";

    public Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default)
    {
        var since = clock.Now - ReportedAt(address);
        var quarter = (clock.Now.UtcTicks / TimeSpan.FromMinutes(15).Ticks).ToString(CultureInfo.InvariantCulture);
        if (since < OutOfOrder(address) || chance.OneIn(12, "slow", address, quarter))
            throw new TimeoutException("The page did not come.");
        if (chance.OneIn(25, "queue", address, quarter)) return Task.FromResult(Look(Finding.CannotTell(Whys.Busy), address));
        return Task.FromResult(Look(PageLife.Of(chance, address).At(since, before is not null), address));
    }

    /// <summary>Now and then a host is out of order for hours when the report comes.</summary>
    private TimeSpan OutOfOrder(string address) => chance.OneIn(6, "out-of-order", address)
        ? TimeSpan.FromMinutes(chance.Number(6 * 60, "out-of-order-for", address))
        : TimeSpan.Zero;

    private DateTimeOffset ReportedAt(string address)
    {
        var number = int.Parse(address.Split('/')[3], CultureInfo.InvariantCulture);
        return cases.First(c => c.Number == number).ReportedAt;
    }

    private PageLook Look(Finding finding, string address) =>
        new(finding.Status, finding.Why.Code, finding.Why.Text, clock.Now, finding.Why == Whys.Busy ? null : Page(finding, address));

    /// <summary>A document of the real form, so that later looks find in it what they compare with.</summary>
    private PageCapture Page(Finding finding, string address)
    {
        var document = Encoding.UTF8.GetBytes(string.Join('\n',
            CaptureDocument.FirstLine, $"{address} {clock.Now:O}", finding.IsContent ? CaptureDocument.ContentLine : finding.Why.Code,
            CaptureDocument.TitlePart, "  A page", CaptureDocument.MainPart, $"  {Words}", CaptureDocument.SidePart,
            CaptureDocument.EndPart, ""));
        return new PageCapture(
            document, Convert.ToHexStringLower(SHA256.HashData(document)), PageTrace.OfDocument(document));
    }
}
