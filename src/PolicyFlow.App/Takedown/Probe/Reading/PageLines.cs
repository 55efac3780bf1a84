using System.Text;
using MimeKit.Text;

namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>Collects the visible text of a page, line by line, and parts what is its own from what stands around
/// it.</summary>
internal sealed class PageLines
{
    private readonly StringBuilder _main = new();
    private readonly StringBuilder _side = new();
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _title = new();
    private readonly Region _silent = new();
    private readonly Region _hidden = new();
    private readonly Region _margin = new();
    private int _words;
    private int _inLinks;
    private bool _link;
    private bool _heading;
    private bool _related;
    private bool _inTitle;

    public bool IsHidden => _silent.Inside || _hidden.Inside;

    public void Tag(HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.Title && !IsHidden)
        {
            _inTitle = !tag.IsEndTag && _title.Length == 0;
            return;
        }

        if (!PageTags.IsInline(tag.Id)) Break();
        if (_silent.Passes(tag) || _hidden.Passes(tag)) return;
        if (!tag.IsEndTag && PageTags.IsSilent(tag))
        {
            _silent.Enter(tag);
            return;
        }

        if (!tag.IsEndTag && PageTags.IsHidden(tag)) _hidden.Enter(tag);
        if (!_margin.Passes(tag) && !tag.IsEndTag && PageTags.IsMargin(tag)) _margin.Enter(tag);
        if (tag.Id == HtmlTagId.A) _link = !tag.IsEndTag;
        if (PageTags.IsHeading(tag.Id)) _heading = !tag.IsEndTag;
    }

    public void Words(string text)
    {
        if (_inTitle) Add(_title, text);
        else if (!IsHidden) Add(_line, text);
    }

    /// <summary>Ends the line. One that is nothing but links is a menu or a list of other pages, unless it is a heading;
    /// so is what stands below a heading such as "Related posts".</summary>
    public void Break()
    {
        var line = _line.ToString().Trim();
        var letters = line.Count(char.IsLetterOrDigit);
        var links = _inLinks;
        _line.Clear();
        _inLinks = 0;
        if (letters == 0) return;
        _words += line.Count(c => c == ' ') + 1;
        if (_heading) _related = PageTags.IsRelatedHeading(line);
        var side = _margin.Inside || _related || (links >= letters && !_heading);
        (side ? _side : _main).Append(line).Append('\n');
    }

    public ReadPage ToPage(PageMarks marks)
    {
        Break();
        return new ReadPage(
            _title.ToString().Trim(), _main.ToString().TrimEnd('\n'), _side.ToString().TrimEnd('\n'), _words,
            marks.AsksForPassword, marks.HasRobotMark, marks.Forwards);
    }

    // White space is a blank, however much of it there is; other control characters are nothing.
    private void Add(StringBuilder to, string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (to.Length > 0 && to[^1] != ' ') to.Append(' ');
            }
            else if (!char.IsControl(c))
            {
                to.Append(c);
                if (_link && char.IsLetterOrDigit(c)) _inLinks++;
            }
        }
    }

    /// <summary>The inside of one element, found by counting the elements of its own kind: a page that forgets to close
    /// others changes nothing.</summary>
    private sealed class Region
    {
        private string _name = "";
        private int _depth;

        public bool Inside => _depth > 0;

        public void Enter(HtmlTagToken tag) => (_name, _depth) = (tag.Name, 1);

        /// <summary>Whether the tag lies inside, its own end among them.</summary>
        public bool Passes(HtmlTagToken tag)
        {
            if (!Inside) return false;
            if (tag.Name.Equals(_name, StringComparison.OrdinalIgnoreCase)) _depth += tag.IsEndTag ? -1 : 1;
            return true;
        }
    }
}
