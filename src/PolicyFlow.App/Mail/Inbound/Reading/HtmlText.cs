using System.Text;
using MimeKit.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>The words of an HTML mail, with the addresses behind its links. Nothing is loaded, and nothing of the
/// markup is kept.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        // What is hidden is shown where nothing else is: better words that nobody was to see than none.
        var shown = Of(html, all: false);
        return string.IsNullOrWhiteSpace(shown) ? Of(html, all: true) : shown;
    }

    private static string Of(string html, bool all)
    {
        var text = new Writer(all);
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

    private sealed class Writer(bool all)
    {
        private readonly StringBuilder _text = new();
        private HtmlTagId _silent = HtmlTagId.Unknown;
        private int _silentWithin;
        private string? _link;
        private int _quotes;
        private int _exact;

        public void Tag(HtmlTagToken tag)
        {
            if (_silent != HtmlTagId.Unknown)
            {
                if (tag.Id == _silent && !tag.IsEmptyElement) _silentWithin += tag.IsEndTag ? -1 : 1;
                if (_silentWithin == 0) _silent = HtmlTagId.Unknown;
                return;
            }

            if (!tag.IsEndTag && (IsSilent(tag.Id) || (!all && IsHidden(tag))))
            {
                if (!tag.IsEmptyElement) (_silent, _silentWithin) = (tag.Id, 1);
                return;
            }

            switch (tag.Id)
            {
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
                case HtmlTagId.Pre:
                    _exact = Math.Max(0, _exact + (tag.IsEndTag ? -1 : 1));
                    NewLine();
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
                if (!char.IsWhiteSpace(c) || (_exact > 0 && c != '\r')) Append(c.ToString());
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

        // A page's head may go on to its end, so that it hides nothing by itself.
        private static bool IsSilent(HtmlTagId tag) => tag is HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title;

        /// <summary>Tags that end where they begin hide nothing.</summary>
        private static bool IsHidden(HtmlTagToken tag) =>
            tag.Id is HtmlTagId.Div or HtmlTagId.Span or HtmlTagId.P or HtmlTagId.TD or HtmlTagId.TR or HtmlTagId.Table
            && tag.Attributes.FirstOrDefault(a => a.Id == HtmlAttributeId.Style)?.Value is { Length: < 5000 } style
            && style.Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase);

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
