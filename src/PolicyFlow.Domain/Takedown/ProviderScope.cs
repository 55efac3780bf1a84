namespace PolicyFlow.Domain.Takedown;

/// <summary>What somebody who can act on content answers for (16.4). One cannot do what another can.</summary>
public enum ProviderScope
{
    Platform,
    HostingNetwork,
    Registrar,
    AccessIsp,
    Helpline,
}
