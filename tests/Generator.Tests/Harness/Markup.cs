using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Reads <c>[|span|]</c> and <c>{|GRP0001:span|}</c> out of test sources; spans may nest.</summary>
internal static class Markup
{
    public static (string Text, IReadOnlyList<(string? Id, TextSpan Span)> Spans) Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Id, int Start, char Close)>();
        var spans = new List<(string? Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var two = i + 1 < marked.Length ? marked.AsSpan(i, 2) : default;
            if (two.SequenceEqual("[|"))
            {
                open.Push((null, text.Length, ']'));
                i++;
            }
            else if (two.SequenceEqual("{|") && marked.IndexOf(':', i) is var colon && IsId(marked, i + 2, colon))
            {
                open.Push((marked[(i + 2)..colon], text.Length, '}'));
                i = colon;
            }
            else if (two.Length == 2 && two[0] == '|' && open.Count > 0 && two[1] == open.Peek().Close)
            {
                var (id, start, _) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? (text.ToString(), spans)
            : throw new ArgumentException("The markup opens a span and does not close it.", nameof(marked));
    }

    private static bool IsId(string text, int start, int end) =>
        end - start == 7 && text.AsSpan(start, 3).SequenceEqual("GRP");
}
