using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>The static fields that filters share: the paths they look for, and the texts of an <c>in</c>.</summary>
internal sealed class FilterValues
{
    private readonly Dictionary<string, int> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<ImmutableEquatableArray<ValueModel>, int> _texts = [];

    public string Path(string path) => "P" + Printed.Number(Number(_paths, path));

    public string Texts(ImmutableEquatableArray<ValueModel> texts) => "T" + Printed.Number(Number(_texts, texts));

    public void Print(SourceWriter writer)
    {
        foreach (var path in _paths.OrderBy(static pair => pair.Value))
        {
            writer.Line($"private static readonly {Printed.Services}FilterPath P{Printed.Number(path.Value)} = new({Printed.Quote(path.Key)});");
        }

        foreach (var texts in _texts.OrderBy(static pair => pair.Value))
        {
            var list = string.Join(", ", texts.Key.Select(static text => Printed.Quote(text.Text)));
            writer.Line($"private static readonly {Printed.Services}FilterTexts T{Printed.Number(texts.Value)} = new({list});");
        }
    }

    private static int Number<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var number))
        {
            known.Add(value, number = known.Count);
        }

        return number;
    }
}
