namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Knows whether people should still read a version of a policy.</summary>
public interface IPolicyVersions
{
    /// <summary>Whether no newer version was published.</summary>
    Task<bool> IsCurrentAsync(string policyId, int version, CancellationToken cancel = default);
}
