namespace Grapnel.Generator.Rules;

/// <summary>How far a misspelt name is from another. Linked into the runtime, so that both suggest the same.</summary>
internal static class EditDistance
{
    /// <summary>The edits between two names, two swapped neighbours counting once; some number above <paramref name="atMost"/> where there are more.</summary>
    public static int Between(string a, string b, int atMost = int.MaxValue)
    {
        int[] before = new int[b.Length + 1], previous = [.. Enumerable.Range(0, b.Length + 1)], current = new int[b.Length + 1];
        var nearestBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var nearest = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }

                nearest = Math.Min(nearest, current[j]);
            }

            // A row follows from the two before it, so nothing gets nearer again.
            if (nearest > atMost && nearestBefore >= atMost)
            {
                return nearest;
            }

            nearestBefore = nearest;
            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
