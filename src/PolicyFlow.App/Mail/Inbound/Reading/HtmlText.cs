using System.Text;
using MimeKit.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>The words of an HTML mail, with the addresses behind its links. Nothing is loaded, and nothing of the
/// markup is kept.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        var text = new Writer();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    text.Tag(tag);
                    break;
                case HtmlDataToken data and not HtmlCDataToken:
                    text.Words(data);
                    break;
            }
        }

        return text.ToString();
    }

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private HtmlTagId _silent = HtmlTagId.Unknown;
        private string? _link;
        private int _quotes;

        public void Tag(HtmlTagToken tag)
        {
            if (_silent != HtmlTagId.Unknown)
            {
                if (tag.IsEndTag && tag.Id == _silent) _silent = HtmlTagId.Unknown;
                return;
            }

            switch (tag.Id)
            {
                case HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title:
                    if (tag is { IsEndTag: false, IsEmptyElement: false }) _silent = tag.Id;
                    break;
                case HtmlTagId.A:
                    Link(tag);
                    break;
                case HtmlTagId.BlockQuote:
                    _quotes = Math.Max(0, _quotes + (tag.IsEndTag ? -1 : 1));
                    NewLine();
                    break;
                case HtmlTagId.LI:
                    NewLine();
                    if (!tag.IsEndTag) Append("- ");
                    break;
                case HtmlTagId.TD or HtmlTagId.TH:
                    Append(" ");
                    break;
                case HtmlTagId.Br:
                    _text.Append('\n');
                    break;
                case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4:
                    NewLine();
                    _text.Append('\n');
                    break;
                case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.HR or HtmlTagId.Table:
                    NewLine();
                    break;
            }
        }

        // White space in HTML is a blank, however much of it there is.
        public void Words(HtmlDataToken data)
        {
            if (_silent != HtmlTagId.Unknown) return;
            foreach (var c in data.Data)
            {
                if (!char.IsWhiteSpace(c)) Append(c.ToString());
                else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
            }
        }

        public override string ToString() => _text.ToString();

        /// <summary>The address goes behind the words, unless they are the address.</summary>
        private void Link(HtmlTagToken tag)
        {
            if (!tag.IsEndTag)
            {
                _link = tag.Attributes.FirstOrDefault(a => a.Id == HtmlAttributeId.Href)?.Value?.Trim();
                return;
            }

            if (_link is { Length: > 0 and <= 2000 } link
                && (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                    || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                && !EndsWith(link))
                Append($" <{link}>");
            _link = null;
        }

        private bool EndsWith(string link) => _text.Length >= link.Length
            && _text.ToString(_text.Length - link.Length, link.Length).Equals(link, StringComparison.OrdinalIgnoreCase);

        private void NewLine()
        {
            if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
        }

        private void Append(string words)
        {
            if (_quotes > 0 && (_text.Length == 0 || _text[^1] == '\n')) _text.Append("> ");
            _text.Append(words);
        }
    }
}
