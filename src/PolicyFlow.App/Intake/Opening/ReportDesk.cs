using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;

namespace PolicyFlow.App.Intake.Opening;

/// <summary>Opens the case of a report: of which kind, its category says. A reference names one case, whatever its kind, and
/// a repeated report finds the first, even where it calls it something else now.</summary>
public sealed class ReportDesk(IEnumerable<IReportKind> kinds, IFileStore files, CaseSecrets secrets, TrackTokens tokens)
    : IReportDesk
{
    private const int MostReferences = 20;

    private readonly IReadOnlyList<IReportKind> _kinds = [.. kinds];

    /// <summary>The command id under which a case records that it was reported.</summary>
    public static string CommandOf(string commandId) => "report:" + commandId;

    public Task<IReadOnlyList<Recipient>> WhoWillSeeAsync(Report report, CancellationToken cancel = default) =>
        Task.FromResult(KindOf(report).WhoWillSee(report));

    public async Task<ReportReceipt> ReportAsync(Report report, string commandId, CancellationToken cancel = default)
    {
        report = await CarefullyAsync(report, cancel);
        if (await OpenedBeforeAsync(commandId, cancel) is { } before) return before;
        for (var attempt = 0; attempt < MostReferences; attempt++)
        {
            var reference = secrets.Reference(commandId, attempt);
            var (kind, taken) = await HolderAsync(reference, commandId, cancel);
            if (taken) continue;
            kind ??= KindOf(report);
            var stream = CaseReference.Stream(kind.Prefix, reference);
            var code = secrets.Code(stream);
            if (await kind.OpenAsync(report, stream, code, commandId, cancel))
                return new ReportReceipt(reference, code, tokens.UrlOf(stream)) { Stream = stream };
        }

        throw new StoreUnavailableException("No free reference was found for this report.");
    }

    private IReportKind KindOf(Report report) => _kinds.First(k => k.Takes(ReportCategory.Of(report.Category)));

    /// <summary>Of a sexual image of a child no file is ever taken, and some categories put a child at risk at once.</summary>
    private async Task<Report> CarefullyAsync(Report report, CancellationToken cancel)
    {
        var category = ReportCategory.Of(report.Category);
        report = report with { ChildAtRisk = report.ChildAtRisk || category.AtRisk };
        if (!category.Locks) return report;
        foreach (var file in report.Attachments) await files.DeleteAsync(file.Key, cancel);
        return report with { Attachments = [] };
    }

    /// <summary>Whose a reference is: nobody's, this very report's, or (taken) another's.</summary>
    private async Task<(IReportKind? Kind, bool Taken)> HolderAsync(
        string reference, string commandId, CancellationToken cancel)
    {
        var taken = false;
        foreach (var kind in _kinds)
        {
            if (await kind.CommandsOfAsync(CaseReference.Stream(kind.Prefix, reference), cancel) is not { } commands) continue;
            if (commands.Contains(CommandOf(commandId))) return (kind, false);
            taken = true;
        }

        return (null, taken);
    }

    /// <summary>What was answered to the same report before there was the newest key: a report may be repeated over New
    /// Year, not over two.</summary>
    private async Task<ReportReceipt?> OpenedBeforeAsync(string commandId, CancellationToken cancel)
    {
        if (secrets.Earlier is not { } earlier) return null;
        var reference = earlier.Reference(commandId, 0);
        if (await HolderAsync(reference, commandId, cancel) is not { Kind: { } kind }) return null;
        var stream = CaseReference.Stream(kind.Prefix, reference);
        return new ReportReceipt(reference, earlier.Code(stream), tokens.UrlOf(stream)) { Stream = stream };
    }
}
