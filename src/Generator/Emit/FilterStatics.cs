using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>The static fields that filters share: what can be made ready before the first test.</summary>
internal sealed class FilterStatics
{
    private readonly Dictionary<string, int> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<OneOfModel, int> _texts = [];
    private readonly Dictionary<RegexpModel, int> _regexps = [];
    private readonly Dictionary<PartModel, int> _parts = [];
    private readonly Dictionary<AreaModel, int> _areas = [];

    /// <summary>A path to look for.</summary>
    public string Path(string path) => "P" + Number(_paths, path);

    /// <summary>The texts of an <c>in</c>.</summary>
    public string Texts(OneOfModel texts) => "T" + Number(_texts, texts);

    /// <summary>A pattern.</summary>
    public string Regexp(RegexpModel regexp) => "R" + Number(_regexps, regexp);

    /// <summary>What has to be included.</summary>
    public string Part(IncludesModel includes) => "M" + Number(_parts, includes.Part);

    /// <summary>An area.</summary>
    public string Area(IsInModel isIn) => "A" + Number(_areas, isIn.Area);

    public void Print(SourceWriter writer)
    {
        Print(writer, "FilterPath P", _paths, static path => $"new({Printed.Quote(path)});");
        Print(writer, "FilterTexts T", _texts, static texts => $"new({string.Join(", ", texts.Texts.Select(Printed.Quote))});");
        Print(writer, "FilterRegexp R", _regexps, static regexp => $"new({Printed.Quote(regexp.Pattern)}); // {Printed.Comment(regexp.Written)}");
        Print(writer, "FilterPart M", _parts, static part => Printed.Services + Part(part) + ";");
        Print(writer, "FilterArea A", _areas, static area => $"{Printed.Services}FilterArea.{area.Kind}({string.Join(", ", area.Numbers.Select(Printed.Number))});");
    }

    private static void Print<T>(SourceWriter writer, string start, Dictionary<T, int> known, Func<T, string> print)
    {
        foreach (var pair in known.OrderBy(static pair => pair.Value))
        {
            writer.Line($"private static readonly {Printed.Services}{start}{Printed.Number(pair.Value)} = {print(pair.Key)}");
        }
    }

    private static string Part(PartModel part) => "FilterPart." + part switch
    {
        ObjectPartModel fields => $"Fields({List(fields.Members.Select(static member => $"({Printed.Quote(member.Name)}, {Printed.Services}{Part(member.Value)})"))})",
        ArrayPartModel items => $"Items({List(items.Items.Select(static item => Printed.Services + Part(item)))})",
        ScalarPartModel { Value: { Kind: ValueKind.Text } value } => $"Of({Printed.Quote(value.Text)})",
        ScalarPartModel { Value: { Kind: ValueKind.Number } value } => $"Of({Printed.Number(value.Number)})",
        ScalarPartModel { Value: { Kind: ValueKind.Boolean } value } => $"Of({(value.Boolean ? "true" : "false")})",
        _ => "Null",
    };

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Number<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var number))
        {
            known.Add(value, number = known.Count);
        }

        return Printed.Number(number);
    }
}
