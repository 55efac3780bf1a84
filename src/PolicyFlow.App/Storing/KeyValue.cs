using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Storing;

/// <summary>
/// The stored form of a key's value, the same in every store, so that keys can be carried from one to another. Values
/// are only ever looked up whole, so a fingerprint does. It is there because SQLite moves index entries between pages
/// and may leave a copy behind, and a value can be a word about somebody.
/// </summary>
internal static class KeyValue
{
    public static byte[] Of(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value))[..16];
}
