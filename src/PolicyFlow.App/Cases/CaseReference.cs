using System.Text;

namespace PolicyFlow.App.Cases;

/// <summary>
/// The name of a case that people read out over the phone: <c>PF-7K3M-92QX</c>. Seven characters name the case, the
/// eighth checks them: any one wrong character and any two neighbours swapped are noticed. There is no 1, I, L, O or U.
/// </summary>
public static class CaseReference
{
    private const string Alphabet = "023456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 7;

    /// <summary>Makes a reference from bytes that are random or as good as random.</summary>
    /// <param name="bytes">At least eight.</param>
    public static string From(ReadOnlySpan<byte> bytes)
    {
        var number = BitConverter.ToUInt64(bytes);
        var text = new char[Length];
        for (var i = 0; i < Length; i++, number /= (ulong)Alphabet.Length)
            text[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
        return Show(new string(text) + Check(text));
    }

    /// <summary>Reads what somebody typed: spaces, dashes, small letters, a missing PF and O for 0 are forgiven.
    /// </summary>
    /// <returns>The reference as it is shown, or null where the check character does not fit.</returns>
    public static string? Parse(string? typed)
    {
        var plain = Plain(typed);
        if (plain.Length == Length + 3 && plain.StartsWith("PF", StringComparison.Ordinal)) plain = plain[2..];
        return plain.Length == Length + 1 && Check(plain.AsSpan(0, Length)) == plain[^1] ? Show(plain) : null;
    }

    /// <summary>The id of the stream of a case.</summary>
    /// <param name="prefix">The kind's, such as <c>takedown-</c>.</param>
    public static string Stream(string prefix, string reference) => prefix + Plain(reference)[2..].ToLowerInvariant();

    /// <summary>The reference of a stream id.</summary>
    public static string OfStream(string stream) =>
        Show(stream[(stream.LastIndexOf('-') + 1)..].ToUpperInvariant());

    /// <summary>Text of the same alphabet, for codes that people type.</summary>
    public static string Code(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var b in bytes) text.Append(Alphabet[b % Alphabet.Length]);
        return text.ToString();
    }

    /// <summary>Upper-case letters and digits of what was typed, with look-alikes put right.</summary>
    public static string Plain(string? typed) => string.Concat(
        (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c == 'O' ? '0' : c));

    private static string Show(string plain) => $"PF-{plain[..4]}-{plain[4..]}";

    private static char Check(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0) return '\0';
            sum += (i + 2) * value;
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
