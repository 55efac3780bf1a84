using System.Globalization;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>Reads a policy line by line, once.</summary>
internal sealed class PolicyTextReader
{
    private readonly string[] _lines;
    private readonly bool _plain;
    private readonly List<PolicySection> _sections = [];
    private readonly List<PolicyClause> _clauses = [];
    private readonly List<string> _body = [];
    private readonly List<string> _clauseBody = [];
    private readonly List<PolicyClause> _own = [];
    private string _title = "";
    private (string Number, string Title, int Line) _open = ("", "", 1);
    private string _opening = "";
    private (ClauseMark Mark, int Line)? _clause;
    private bool _fenced;
    private bool _numbered;

    private PolicyTextReader(string[] lines, bool plain)
    {
        _lines = lines;
        _plain = plain;
    }

    public static PolicyText Read(string markdown)
    {
        var lines = markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var (begins, matter) = PolicyFacts.Matter(lines);
        return new PolicyTextReader(lines, !HasNumberedHeadings(lines)).Read(begins, matter);
    }

    private PolicyText Read(int begins, PolicyFacts matter)
    {
        for (var i = begins; i < _lines.Length; i++)
        {
            if (PolicyLine.IsFence(_lines[i])) _fenced = !_fenced;
            else if (!_fenced && BeginsSomething(i, out var took))
            {
                i += took - 1;
                continue;
            }

            _body.Add(_lines[i]);
            _clauseBody.Add(_lines[i]);
        }

        CloseSection();
        var first = _sections.FindIndex(s => s.Number.Length > 0);
        var facts = PolicyFacts.In(_sections.Take(first < 0 ? 1 : first).Select(s => s.Opening));
        return new PolicyText(_title.Length > 0 ? _title : matter.Title ?? "", _sections, _clauses)
        {
            Facts = matter.Or(facts),
        };
    }

    /// <param name="took">How many lines belong to the heading or the number.</param>
    private bool BeginsSomething(int i, out int took)
    {
        took = 1;
        var line = _lines[i];
        if (string.IsNullOrWhiteSpace(line)) return false;
        if (PolicyLine.Clause(line) is { } mark && IsClause(i, mark)) return Clause(i, mark);
        var (level, text) = PolicyLine.Heading(line);
        if (level == 0 && IsUnderlined(i))
        {
            (level, text) = (PolicyLine.Underline(_lines[i + 1]), PolicyLine.Plain(line));
            took = 2;
        }

        if (level > 0) return Heading(i, level, text);
        return _plain && Alone(i) && (PlainSection(i) || PlainIntroduction(i) || PlainTitle(i));
    }

    private bool Heading(int i, int level, string text)
    {
        var (number, title) = PolicyLine.Section(text);
        if (number.Length == 0 && level == 1 && _title.Length == 0)
        {
            _title = title;
            return true;
        }

        // Headings within a section belong to it.
        if (number.Length == 0 && (level > 2 || title.Length == 0)) return false;
        if (number.Length > 0 && level > 3) return false;
        return Section(number, title, i);
    }

    private bool PlainSection(int i) =>
        PolicyLine.PlainSection(_lines[i]) is { } found
        && Number(found.Number) == (_open.Number.Length > 0 ? Number(_open.Number) + 1 : 1)
        && Section(found.Number, found.Title, i);

    private bool PlainIntroduction(int i) =>
        _open.Number.Length == 0 && PolicyLine.Plain(_lines[i]).Equals("Introduction", StringComparison.OrdinalIgnoreCase)
        && Section("", PolicyLine.Plain(_lines[i]), i);

    /// <summary>The first line of a text without headings is its title, where it stands alone and is no sentence.</summary>
    private bool PlainTitle(int i)
    {
        var text = PolicyLine.Plain(_lines[i]);
        if (_title.Length > 0 || _sections.Count > 0 || text.Length > 200 || text[^1] is '.' or ':' or ';') return false;
        if (_body.Exists(l => !string.IsNullOrWhiteSpace(l))) return false;
        _title = text;
        return true;
    }

    private bool Section(string number, string title, int i)
    {
        CloseSection();
        _open = (number, title, i + 1);
        _numbered |= number.Length > 0;
        return true;
    }

    private bool Clause(int i, ClauseMark mark)
    {
        CloseClause();
        _clause = (mark, i + 1);
        _body.Add(_lines[i]);
        return true;
    }

    /// <summary>A number at the start of a line is no clause where it only happens to stand there: a figure, a reference or
    /// the version of the document.</summary>
    private bool IsClause(int i, ClauseMark mark)
    {
        var numberless = _open.Number.Length == 0;
        if (numberless && (!_plain || _numbered)) return false;
        var fits = numberless || mark.Number.StartsWith(_open.Number + ".", StringComparison.Ordinal);
        if (mark.Marked) return true;
        if (i == 0 || string.IsNullOrWhiteSpace(_lines[i - 1]) || _body.Count == 0)
            return mark.Likely || (fits && !numberless);
        return mark.Likely && fits && _clause is { } last && IsNext(last.Mark.Number, mark.Number);
    }

    private static bool IsNext(string before, string number)
    {
        var (a, b) = (before.LastIndexOf('.'), number.LastIndexOf('.'));
        return before.AsSpan(0, a).SequenceEqual(number.AsSpan(0, b))
            && Number(number.AsSpan(b + 1)) == Number(before.AsSpan(a + 1)) + 1;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private void CloseClause()
    {
        if (_clause is { } open)
        {
            var clause = new PolicyClause(open.Mark.Number, Slices.Under(open.Mark.Text, _clauseBody), open.Line);
            _clauses.Add(clause);
            _own.Add(clause);
        }
        else
        {
            _opening = Slices.Of(_clauseBody);
        }

        _clauseBody.Clear();
        _clause = null;
    }

    private void CloseSection()
    {
        CloseClause();
        var markdown = Slices.Of(_body);
        if (_open.Number.Length > 0 || _open.Title.Length > 0 || markdown.Length > 0)
        {
            _sections.Add(new PolicySection(_open.Number, _open.Title, markdown)
            {
                Line = _open.Line,
                Opening = _opening,
                Clauses = [.. _own],
            });
        }

        _body.Clear();
        _own.Clear();
        _opening = "";
    }

    private bool Alone(int i) =>
        (i == 0 || string.IsNullOrWhiteSpace(_lines[i - 1]))
        && (i == _lines.Length - 1 || string.IsNullOrWhiteSpace(_lines[i + 1]));

    private bool IsUnderlined(int i) =>
        i + 1 < _lines.Length && PolicyLine.Underline(_lines[i + 1]) > 0 && !_lines[i].Contains('|')
        && (i == 0 || string.IsNullOrWhiteSpace(_lines[i - 1])) && _lines[i].TrimStart() is not ['-' or '*' or '+' or '>', ..];

    private static bool HasNumberedHeadings(string[] lines) => lines.Any(
        l => PolicyLine.Heading(l) is { Level: > 0 and <= 3 } h && PolicyLine.Section(h.Text).Number.Length > 0);
}
