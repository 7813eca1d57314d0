using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the condition of a filter as C#.</summary>
internal sealed class ConditionPrinter(FilterValues values)
{
    // A chain of thousands of operators is deeper than compilers go, so a long one is printed as groups of groups.
    private const int LongestChain = 50;

    public static string Local(int number) => "f" + Printed.Number(number);

    public string Read(SourceModel source) => source.Path is { } path ? source.Read.Replace("{0}", values.Path(path)) : source.Read;

    /// <summary>The lines of a condition; those after the first start with an operator.</summary>
    public IReadOnlyList<string> Lines(ConditionModel condition) => condition is JoinedModel joined && joined.Items.Count <= LongestChain
        ? [.. joined.Items.Select((item, i) => (i == 0 ? "" : Operator(joined)) + Part(item, joined))]
        : [Print(condition)];

    private string Print(ConditionModel condition) => condition switch
    {
        FixedModel known => known.Answer ? "true" : "false",
        DeclarationModel declaration => $"{Read(declaration.Source)} is var {Local(declaration.Local)}",
        JoinedModel joined => Join([.. joined.Items.Select(item => Part(item, joined))], Operator(joined)),
        _ => Print((TestModel)condition),
    };

    private string Part(ConditionModel item, JoinedModel around)
    {
        var printed = Print(item);
        return item is JoinedModel { IsOr: true } && !around.IsOr ? $"({printed})" : printed;
    }

    private static string Operator(JoinedModel joined) => joined.IsOr ? "|| " : "&& ";

    private static string Join(IReadOnlyList<string> parts, string word)
    {
        while (parts.Count > LongestChain)
        {
            parts = [.. parts.Select(static (part, i) => (part, Group: i / LongestChain)).GroupBy(static pair => pair.Group, static pair => pair.part)
                .Select(group => $"({string.Join(" " + word, group)})")];
        }

        return string.Join(" " + word, parts);
    }

    private string Print(TestModel test)
    {
        var value = test.Local is { } local ? Local(local) : Read(test.Source);
        return test.Source.Kind switch
        {
            SourceKind.Field => Not(test) + value + "." + OnField(test),
            SourceKind.Flag => Not(test) + value,
            SourceKind.Texts when test.Kind == TestKind.Contains => $"{Not(test)}{Printed.Services}RequestMembers.Contains({value}, {Printed.Quote(test.Values[0].Text)})",
            _ => value + OnValue(test),
        };
    }

    private static string Not(TestModel test) => test.IsNegated ? "!" : "";

    private string OnField(TestModel test) => test.Kind switch
    {
        TestKind.Exists => "Exists",
        TestKind.OneOf => $"IsOneOf({values.Texts(test.Values)})",
        TestKind.Contains when test.Values[0].Kind == ValueKind.Null => "ContainsNull()",
        TestKind.Contains => $"Contains({Field(test.Values[0])})",
        _ when test.Values[0].Kind == ValueKind.Null => "IsNull",
        _ => $"Is({Field(test.Values[0])})",
    };

    private static string OnValue(TestModel test) => test.Kind switch
    {
        TestKind.Exists => test.IsNegated ? " is null" : " is not null",
        TestKind.OneOf when test.IsNegated => $" is not ({Alternatives(test)})",
        TestKind.OneOf => $" is {Alternatives(test)}",
        _ => (test.IsNegated ? " != " : " == ") + Typed(test.Values[0]),
    };

    private static string Alternatives(TestModel test) => Join([.. test.Values.Select(static text => Printed.Quote(text.Text))], "or ");

    private static string Field(ValueModel value) => value.Kind == ValueKind.Text ? Printed.Quote(value.Text) + "u8" : Typed(value);

    private static string Typed(ValueModel value) => value.Kind switch
    {
        ValueKind.Text => Printed.Quote(value.Text),
        ValueKind.Boolean => value.Boolean ? "true" : "false",
        _ => Printed.Number(value.Number),
    };
}
