using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>
/// Collects the words that one command brings, and gives the references that its events keep. The ids follow from the
/// command id, so that a repeated command refers to the same bodies.
/// </summary>
public sealed class BodyVault(string commandId)
{
    private readonly List<Body> _bodies = [];

    public IReadOnlyList<Body> Bodies => _bodies;

    /// <summary>Keeps a text and answers its reference; an empty text is kept as nothing.</summary>
    /// <param name="name">Distinguishes the texts of one command, such as <c>description</c>.</param>
    /// <param name="owner">Whose words, or about whom; erasing goes by it.</param>
    public BodyRef? Add(string name, string owner, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Keep(name, owner, text);

    /// <summary>Keeps a text that must exist.</summary>
    public BodyRef Keep(string name, string owner, string text) =>
        Keep(name, owner, "text/plain", Encoding.UTF8.GetBytes(text));

    /// <summary>Keeps a file.</summary>
    public BodyRef Keep(string name, string owner, string contentType, byte[] bytes)
    {
        var id = "b" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{commandId}|{name}")))[..20];
        var body = new Body(id, owner, RandomNumberGenerator.GetBytes(16), contentType, bytes);
        _bodies.Add(body);
        return new BodyRef(id, EventHash.OfBody(body.Salt, body.Bytes));
    }
}

/// <summary>Reads bodies as text.</summary>
public static class BodyText
{
    /// <summary>What is shown in place of words that were erased.</summary>
    public const string Erased = "[erased]";

    /// <summary>The text of a body that still exists, the mark of an erased one, or empty for none.</summary>
    public static string Text(this IReadOnlyDictionary<string, Body> bodies, BodyRef? reference) =>
        reference is null ? ""
        : bodies.TryGetValue(reference.Id, out var body) ? Encoding.UTF8.GetString(body.Bytes)
        : Erased;
}
