namespace Grapnel.Filters;

/// <summary>Reads the numbers of <see cref="UnicodeTables"/>.</summary>
internal sealed class UnicodeTableReader(string table)
{
    private const int Bits = 5;
    private const int More = 1 << Bits;

    private int _at;

    public bool AtEnd => _at == table.Length;

    public int Next()
    {
        var number = 0;
        for (var shift = 0; ; shift += Bits)
        {
            var digit = table[_at++] - '?';
            number |= (digit & (More - 1)) << shift;
            if (digit < More)
            {
                return number;
            }
        }
    }
}
