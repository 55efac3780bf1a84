namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Knows whether people should still read a version of a policy.</summary>
public interface IPolicyVersions
{
    /// <summary>Whether no newer version was published.</summary>
    Task<bool> IsCurrentAsync(string policyId, int version, CancellationToken cancel = default);
}

/// <summary>For whoever keeps no versions: each is current until a campaign for a newer one opens.</summary>
internal sealed class EveryVersion : IPolicyVersions
{
    public Task<bool> IsCurrentAsync(string policyId, int version, CancellationToken cancel = default) =>
        Task.FromResult(true);
}
