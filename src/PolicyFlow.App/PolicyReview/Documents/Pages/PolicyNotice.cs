using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>Tells a principal that a draft waits for their answer.</summary>
public sealed class PolicyNotice(PolicyLibrary library, PolicyOffice office, CurrentViewer current) : IWaitingNotice
{
    public async Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel)
    {
        if (!current.Viewer.Holds(Domain.People.Role.Principal)) return null;
        var rules = office.ContextOf(current.Actor);
        var waiting = (await library.ListAsync(cancel))
            .Where(p => p.Draft is { } draft && PolicyQuorum.SeatsOf(current.Actor, draft, rules).Count > 0).ToList();
        return waiting.Count == 0
            ? null
            : new WaitingNotice(
                "To approve", PolicyPages.Of(waiting[0].PolicyId) + "/draft", waiting.Count,
                waiting.Count == 1
                    ? $"“{waiting[0].Draft!.Title}” waits for your approval."
                    : $"{waiting.Count} policies wait for your approval.");
    }
}
