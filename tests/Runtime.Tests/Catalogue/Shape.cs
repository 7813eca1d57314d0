using System.Text.RegularExpressions;

namespace Grapnel.Tests.Catalogue;

/// <summary>A payload's shape in the words of events.json: <c>{ request: Request, metadata: object, defaultMetadata?: object }</c>.</summary>
internal abstract record Shape
{
    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">They are not understood.</exception>
    public static Shape Parse(string text) => new ShapeReader(text).ReadAll();

    /// <summary>A type by name, or a literal.</summary>
    internal sealed record Named(string Name) : Shape;

    internal sealed record List(Shape Element) : Shape;

    internal sealed record Fields(IReadOnlyList<Field> Members) : Shape;

    internal sealed record OrNull(Shape Value) : Shape;

    /// <summary>A field; its shape is null where the words name it alone.</summary>
    internal sealed record Field(string Name, bool IsOptional, Shape? Shape);
}

/// <summary>Reads one shape.</summary>
internal sealed partial class ShapeReader(string text)
{
    private readonly Queue<string> _tokens = new(Token().Matches(text).Select(static match => match.Value.Trim()).Where(static token => token.Length > 0));

    public Shape ReadAll()
    {
        var shape = Read();
        return _tokens.Count == 0 ? shape : throw Wrong();
    }

    private Shape Read()
    {
        Shape shape = Take() switch
        {
            "{" => ReadFields(),
            "[" => new Shape.List(ReadUntil("]")),
            var word when char.IsLetter(word[0]) || word[0] == '_' => new Shape.Named(word),
            _ => throw Wrong(),
        };
        while (TryTake("[]"))
            shape = new Shape.List(shape);
        if (!TryTake("|"))
            return shape;
        return Take() == "null" ? new Shape.OrNull(shape) : throw Wrong();
    }

    private Shape.Fields ReadFields()
    {
        var fields = new List<Shape.Field>();
        do
        {
            var name = Take();
            var isOptional = TryTake("?");
            fields.Add(new Shape.Field(name, isOptional, TryTake(":") ? Read() : null));
        }
        while (TryTake(","));
        return TryTake("}") ? new Shape.Fields(fields) : throw Wrong();
    }

    private Shape ReadUntil(string end)
    {
        var shape = Read();
        return TryTake(end) ? shape : throw Wrong();
    }

    private string Take() => _tokens.TryDequeue(out var token) ? token : throw Wrong();

    private bool TryTake(string token)
    {
        if (!_tokens.TryPeek(out var next) || next != token)
            return false;
        _tokens.Dequeue();
        return true;
    }

    private FormatException Wrong() => new($"The shape '{text}' is not understood near '{(_tokens.TryPeek(out var next) ? next : "its end")}'.");

    [GeneratedRegex(@"\[\]|[{}\[\],:?|]|[^{}\[\],:?|]+")]
    private static partial Regex Token();
}
