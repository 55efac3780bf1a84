using System.Security.Cryptography;

namespace PolicyFlow.App.Storing.Erasing;

/// <summary>Names a body that was erased, without a word of it.</summary>
/// <param name="Id">The body's id within its stream.</param>
/// <param name="Mark">Tells this body from a later one of the same id, as there may be after a restore: the beginning
/// of SHA-256 over the salt, which nothing can be learnt from.</param>
public sealed record ErasedBody(string Id, string Mark)
{
    public static ErasedBody Of(string id, byte[] salt) =>
        new(id, Convert.ToHexStringLower(SHA256.HashData(salt))[..16]);
}
