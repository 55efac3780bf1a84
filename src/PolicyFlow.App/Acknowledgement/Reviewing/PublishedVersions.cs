using PolicyFlow.App.Acknowledgement.Mail;
using PolicyFlow.App.PolicyReview.Documents;

namespace PolicyFlow.App.Acknowledgement.Reviewing;

/// <summary>A version is current until a newer one is published, whether or not a campaign asks for that one yet.</summary>
public sealed class PublishedVersions(PolicyLibrary library) : IPolicyVersions
{
    public async Task<bool> IsCurrentAsync(string policyId, int version, CancellationToken cancel = default) =>
        (await library.FindAsync(policyId, cancel))?.Current is not { } newest || newest.Number <= version;
}
