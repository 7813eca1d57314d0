namespace Grapnel.Hooks;

/// <summary>Which rows of an item run, and for which documents; made only where not every row runs for everything. Immutable.</summary>
/// <param name="rows">By row, whether it runs.</param>
/// <param name="documents">By row, the documents it is called for, by their place in the payload; null for all of them.</param>
internal sealed class HookMatches(bool[] rows, bool[]?[]? documents)
{
    public bool Runs(int row) => rows[row];

    /// <summary>The documents a row is called for; null for all of them.</summary>
    public bool[]? DocumentsOf(int row) => documents?[row];

    /// <summary>Whether a row that runs is called for a document.</summary>
    public bool Takes(int document)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] && (DocumentsOf(row)?[document] ?? true))
            {
                return true;
            }
        }

        return false;
    }
}
