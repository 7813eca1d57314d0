using System.Text;

namespace Grapnel.Generator.Emit;

/// <summary>Writes lines with indentation.</summary>
internal sealed class SourceWriter
{
    // Obsolete handlers and events are called like others, and a type here wins over one of its name in a friend assembly. The last line is
    // for what cannot be known here: ids of [Experimental], and what later compilers warn of. Tests read the files without it.
    private const string Preamble = KnownNames.Header + "\n#nullable enable\n#pragma warning disable CS0436, CS0612, CS0618\n#pragma warning disable\n";

    private readonly StringBuilder _text = new(Preamble);
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>A line and the brace that follows it.</summary>
    public void Open(string text)
    {
        Line(text);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>A line under the last one, further in.</summary>
    public void Indented(string text)
    {
        _depth++;
        Line(text);
        _depth--;
    }

    public void CloseAll()
    {
        while (_depth > 0)
        {
            Close();
        }
    }

    public override string ToString() => _text.ToString();
}
