namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What colleagues are told of a campaign; it waits for their digest.</summary>
public static class CampaignLetters
{
    /// <summary>So many people have not confirmed: managers.</summary>
    public const string Managers = "tell-managers-outstanding";

    /// <summary>So many people have not confirmed: principals too; and governors, who get counts without names (5.1).
    /// </summary>
    public const string Principals = "tell-principals-outstanding";
}
