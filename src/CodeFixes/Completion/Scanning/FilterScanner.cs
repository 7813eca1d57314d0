using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion.Scanning;

/// <summary>
/// Finds out where a caret stands in a filter that is half typed: it goes through all of the text, strict or relaxed, and takes what is missing or
/// too much as it comes. The parser of the language stops at the first error, which is where users type.
/// </summary>
internal sealed class FilterScanner
{
    private readonly string _text;
    private readonly int _caret;
    private FilterFrame _frame = new(null, true, null);
    private FilterCursor? _cursor;
    private char? _firstQuote;
    private bool _isNowhere;
    private int _at;

    private FilterScanner(string text, int caret) => (_text, _caret) = (text, caret);

    private bool AtEnd => _at >= _text.Length;

    /// <summary>Where the caret stands; null in a comment, and where nothing is expected.</summary>
    public static FilterCursor? Scan(string text, int caret)
    {
        var scanner = new FilterScanner(text, caret);
        scanner.Run();
        return scanner._isNowhere || scanner._cursor is not { Step: FilterStep.Key or FilterStep.Value } cursor ? null : cursor with { IsStrict = scanner._firstQuote == '"' };
    }

    private void Run()
    {
        while (true)
        {
            SkipSpace();
            if (_cursor is null && _caret <= _at)
            {
                Capture(new TextRange(_caret, 0), null, _at);
            }

            if (AtEnd)
            {
                return;
            }

            switch (_text[_at])
            {
                case '{' or '[':
                    Open(_text[_at++] == '[');
                    break;
                case '}' or ']':
                    Close(_text[_at++] == ']');
                    break;
                case ':':
                    _at++;
                    _frame.Step = FilterStep.Value;
                    break;
                case ',':
                    _at++;
                    _frame.Step = _frame.IsList ? FilterStep.Value : FilterStep.Key;
                    break;
                case '"' or '\'':
                    ReadQuoted();
                    break;
                default:
                    ReadWord();
                    break;
            }
        }
    }

    private void Open(bool isList)
    {
        var hasName = !_frame.IsList && _frame.Step is FilterStep.Colon or FilterStep.Value;
        _frame = new FilterFrame(_frame, isList, hasName ? _frame.Key : null);
    }

    // A bracket that closes nothing is passed over; one that closes something around closes what is within it, too.
    private void Close(bool isList)
    {
        for (var frame = _frame; frame.Parent is { } parent; frame = parent)
        {
            if (frame.IsList == isList)
            {
                _frame = parent;
                _frame.Step = FilterStep.Comma;
                return;
            }
        }
    }

    private void ReadWord()
    {
        var start = _at++;
        while (!AtEnd && !char.IsWhiteSpace(_text[_at]) && "{}[]:,'\"".IndexOf(_text[_at]) < 0)
        {
            _at++;
        }

        Take(_text.Substring(start, _at - start), Touches(start, _at) && Capture(TextRange.Between(start, _at), null, _at));
    }

    private void ReadQuoted()
    {
        var start = _at + 1;
        var quote = _text[_at];
        _firstQuote ??= quote;
        var end = EndOfQuoted(start, quote);
        _at = end < _text.Length && _text[end] == quote ? end + 1 : end;
        if (_cursor is not null || _caret < start || _caret > end)
        {
            Take(_text.Substring(start, end - start), false);
            return;
        }

        // What is typed is a word; that of a text which is not closed ends before what follows it.
        var word = _caret;
        while (word < end && IsWordPart(_text[word]))
        {
            word++;
        }

        if (Enumerable.Range(start, _caret - start).Any(at => !IsWordPart(_text[at])))
        {
            _isNowhere = true;
            return;
        }

        var isClosed = word == end && _at > end;
        _at = isClosed ? _at : word;
        Take(_text.Substring(start, word - start), Capture(TextRange.Between(start, word), quote, _at, isClosed));
    }

    private int EndOfQuoted(int start, char quote)
    {
        var end = start;
        while (end < _text.Length && _text[end] != quote && _text[end] is not ('\n' or '\r'))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, _text.Length);
    }

    private void Take(string word, bool isTyped)
    {
        if (_frame.IsList || _frame.Step == FilterStep.Value)
        {
            if (!_frame.IsList && _frame.Key is { } key)
            {
                _frame.Texts[key] = word;
            }

            _frame.Step = FilterStep.Comma;
            return;
        }

        // What is no name is a slip, or C# behind a literal that is not closed.
        if (word.Length > 0 && !IsWordPart(word[0]))
        {
            return;
        }

        // Behind a member without a comma, or a key without a value, there can only be another key.
        _frame.Step = FilterStep.Colon;
        _frame.Key = word;
        if (!isTyped)
        {
            _frame.Keys.Add(word);
        }
    }

    private bool Touches(int start, int end) => _cursor is null && start < _caret && _caret <= end;

    private bool Capture(TextRange word, char? quote, int end, bool isClosed = false)
    {
        var next = end;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        _cursor = new FilterCursor(_text, _frame, _frame.Step, _frame.IsList ? null : _frame.Key, word, _text.Substring(word.Start, _caret - word.Start))
        {
            Quote = quote,
            IsClosed = isClosed,
            HasColon = next < _text.Length && _text[next] == ':',
        };
        return true;
    }

    private void SkipSpace()
    {
        while (!AtEnd)
        {
            var start = _at;
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
            {
                _at++;
            }
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
            {
                var end = _text.IndexOfAny(['\n', '\r'], _at);
                _at = end < 0 ? _text.Length : end;
                _isNowhere |= start < _caret && _caret <= _at;
            }
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : end + 2;
                _isNowhere |= start < _caret && (_caret < _at || end < 0);
            }
            else
            {
                return;
            }
        }
    }

    // Of paths, and of names of controllers and actions.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '.' or '-' or '/';
}
