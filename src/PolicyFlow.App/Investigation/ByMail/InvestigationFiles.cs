using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.ByMail;

/// <summary>Takes the files of a mail into the evidence of an investigation. Where a picture itself does the harm none is kept
/// (8.1, 11.6).</summary>
public sealed class InvestigationFiles(IFileStore files)
{
    private static readonly IReadOnlySet<string> NothingDestroyed = new HashSet<string>();

    internal async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        LoadedCase<InvestigationState> loaded, ShelvedMail shelved, string owner, BodyVault vault, CancellationToken cancel)
    {
        var s = loaded.State;
        return ReportCategory.Of(s.Triage?.Category ?? s.Report.Category).NoImageWanted
            ? []
            : await EvidenceRoom.TakeInAsync(files, loaded.Stream, shelved.Files, owner, vault, NothingDestroyed, cancel);
    }
}
