using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PolicyFlow.App.Keys;

/// <summary>
/// The keys of data protection, one file each. A new key takes the number after the last one that this instance has
/// read: of two instances that make a key at the same moment (as at their first start) one finds the number taken,
/// drops its own key and reads the other's.
/// </summary>
public sealed class KeyXmlRepository(IKeyBlobs blobs) : IXmlRepository
{
    private const string Ending = ".xml";
    private const string KeyName = "key-";
    private int _last = -1;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var files = blobs.ReadAll().Where(b => b.Name.EndsWith(Ending, StringComparison.Ordinal)).ToList();
        Volatile.Write(ref _last, files.Select(f => NumberOf(f.Name)).DefaultIfEmpty(0).Max());
        return [.. files.Select(f => Read(f.Content))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var content = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        if (element.Name.LocalName != "key")
        {
            // A revocation: never dropped.
            blobs.TryCreate($"{friendlyName}-{Guid.NewGuid():N}{Ending}", content);
            return;
        }

        if (Volatile.Read(ref _last) < 0) GetAllElements();
        blobs.TryCreate($"{KeyName}{Volatile.Read(ref _last) + 1:D6}{Ending}", content);
    }

    internal static XElement Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return XElement.Load(stream);
    }

    // Keys of an older folder have a GUID for a number: they count as none.
    private static int NumberOf(string name) =>
        name.StartsWith(KeyName, StringComparison.Ordinal)
        && name.Length == KeyName.Length + 6 + Ending.Length
        && int.TryParse(name.AsSpan(KeyName.Length, 6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
