using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.ByMail;

/// <summary>Takes files that somebody sends into the evidence of an investigation. Where a picture itself does the harm none is
/// kept (8.1, 11.6), and nothing comes back that was destroyed on instruction.</summary>
public sealed class InvestigationFiles(IFileStore files, CaseEngine<TakedownState> takedowns)
{
    /// <summary>Whether none is kept.</summary>
    internal static bool TakesNone(InvestigationState s) =>
        ReportCategory.Of(s.Report.Category).NoImageWanted || ReportCategory.Of(s.Triage?.Category ?? "").NoImageWanted;

    /// <param name="owner">Whose they are; erasing goes by it.</param>
    internal async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        LoadedCase<InvestigationState> loaded, IReadOnlyList<Attachment> sent, string owner, BodyVault vault,
        CancellationToken cancel)
    {
        if (sent.Count == 0 || TakesNone(loaded.State)) return [];
        var locks = await TakedownLocks.OfAsync(takedowns, loaded.State, cancel);
        return await EvidenceRoom.TakeInAsync(files, loaded.Stream, sent, owner, vault, locks.Destroyed, cancel);
    }
}
