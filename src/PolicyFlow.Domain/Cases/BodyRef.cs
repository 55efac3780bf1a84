namespace PolicyFlow.Domain.Cases;

/// <summary>
/// Points from an event to words about people, which lie beside the chain and can be erased without breaking it.
/// </summary>
/// <param name="Id">Unique within the stream.</param>
/// <param name="Sha256">Lower-case hex of SHA-256 over the body's salt and bytes.</param>
public sealed record BodyRef(string Id, string Sha256);
