using System.Globalization;
using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>The words of Rich Text, which is how an old Outlook sends them within winmail.dat.</summary>
internal sealed class RtfText
{
    private const int Deepest = 500;

    /// <summary>Groups that hold no words.</summary>
    private static readonly HashSet<string> Silent =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "header", "footer", "generator",
        "themedata", "listtable", "listoverridetable", "rsidtbl", "xmlnstbl", "fldinst", "bkmkstart", "bkmkend",
    ];

    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];
    private readonly Stack<(bool Silent, int Skip)> _groups = new();
    private readonly string _rtf;
    private Encoding _encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private (bool Silent, int Skip) _now = (false, 1);
    private int _at;
    private int _skip;

    private RtfText(string rtf) => _rtf = rtf;

    public static string Of(string rtf)
    {
        var reader = new RtfText(rtf);
        reader.Read();
        return reader._text.ToString();
    }

    private void Read()
    {
        while (_at < _rtf.Length)
        {
            var c = _rtf[_at++];
            switch (c)
            {
                case '{':
                    Flush();
                    if (_groups.Count < Deepest) _groups.Push(_now);
                    break;
                case '}':
                    Flush();
                    if (_groups.Count > 0) _now = _groups.Pop();
                    break;
                case '\\':
                    Control();
                    break;
                case '\r' or '\n' or '\0':
                    break;
                default:
                    Say(c);
                    break;
            }
        }

        Flush();
    }

    private void Control()
    {
        if (_at == _rtf.Length) return;
        var c = _rtf[_at];
        if (!char.IsAsciiLetter(c))
        {
            _at++;
            Symbol(c);
            return;
        }

        var start = _at;
        while (_at < _rtf.Length && char.IsAsciiLetter(_rtf[_at])) _at++;
        var word = _rtf[start.._at];
        start = _at;
        if (_at < _rtf.Length && _rtf[_at] == '-') _at++;
        while (_at < _rtf.Length && _at - start < 10 && char.IsAsciiDigit(_rtf[_at])) _at++;
        _ = int.TryParse(_rtf.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out var number);
        if (_at < _rtf.Length && _rtf[_at] == ' ') _at++;
        Word(word, number);
    }

    private void Symbol(char c)
    {
        switch (c)
        {
            case '\'' when _at + 2 <= _rtf.Length:
                Code(_rtf.AsSpan(_at, 2));
                _at += 2;
                break;
            case '*':
                _now.Silent = true;
                break;
            case '~':
                Say(' ');
                break;
            case '\\' or '{' or '}':
                Say(c);
                break;
            case '\r' or '\n':
                Say('\n');
                break;
        }
    }

    private void Code(ReadOnlySpan<char> hex)
    {
        if (!byte.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return;
        if (_skip > 0) _skip--;
        else if (!_now.Silent) _bytes.Add(code);
    }

    private void Word(string word, int number)
    {
        switch (word)
        {
            case "par" or "line" or "row" or "sect" or "page":
                Say('\n');
                break;
            case "tab" or "cell":
                Say('\t');
                break;
            case "u":
                Say((char)(ushort)number);
                _skip = _now.Skip;
                break;
            case "uc":
                _now.Skip = Math.Clamp(number, 0, 9);
                break;
            case "ansicpg":
                _encoding = CodePagesEncodingProvider.Instance.GetEncoding(number) ?? _encoding;
                break;
            case "lquote" or "rquote":
                Say('\'');
                break;
            case "ldblquote" or "rdblquote":
                Say('"');
                break;
            case "endash" or "emdash":
                Say('–');
                break;
            case "bullet":
                Say('•');
                break;
            case "bin":
                _at = (int)Math.Min(_rtf.Length, _at + (long)Math.Max(0, number));
                break;
            default:
                if (Silent.Contains(word)) _now.Silent = true;
                break;
        }
    }

    private void Say(char c)
    {
        if (_skip > 0 && c is not '\n')
        {
            _skip--;
            return;
        }

        Flush();
        if (!_now.Silent) _text.Append(c);
    }

    // Characters of several bytes stand in several codes.
    private void Flush()
    {
        if (_bytes.Count == 0) return;
        _text.Append(_encoding.GetString([.. _bytes]));
        _bytes.Clear();
    }
}
