using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Makes a method a pipe or a hook by what it takes and returns.</summary>
internal static class SignatureRepair
{
    /// <summary>Returns the first payload argument, which is added where the method does not take it.</summary>
    /// <param name="handler">The method.</param>
    /// <param name="payload">The argument.</param>
    /// <param name="value">What is returned.</param>
    /// <param name="further">What is changed besides.</param>
    /// <param name="key">The key of the repair.</param>
    /// <param name="title">What the repair is called; the type that is returned where it has no name of its own.</param>
    public static Repair ToPipe(HandlerSite handler, PayloadFacts payload, TypeFacts value, IEnumerable<Edit> further, string key, string? title = null)
    {
        var writer = new TypeText(handler.Document, handler.Method.ReturnType.SpanStart);
        var type = writer.Of(value);
        var edits = new List<Edit>();
        var name = Taken(handler, payload);
        if (name is null)
        {
            name = NameFor(payload.Type);
            var isAlone = handler.Method.ParameterList.Parameters.Count == 0;
            edits.Add(Edit.Insert(handler.Tree, handler.Method.ParameterList.OpenParenToken.Span.End, $"{writer.Of(payload.Type)} {name}{(isAlone ? "" : ", ")}"));
        }

        edits.AddRange(new ReturnEdit(handler).ToValue(type, name, writer));
        return new Repair(title ?? $"Return '{type}'", key, [.. edits, .. further, .. writer.Usings]) { Changes = handler.Symbol };
    }

    /// <summary>Changes <c>[Hook]</c> to <c>[Pipe]</c> or back; what only pipes have is left out.</summary>
    public static IEnumerable<Edit> Kind(AttributeSyntax attribute, string name)
    {
        var written = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            var simple => (SimpleNameSyntax)simple,
        };
        yield return Edit.Replace(written, name + (written.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal) ? "Attribute" : ""));
        if (name == "Hook" && attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == Generator.KnownNames.Order) is { } order)
        {
            yield return ArgumentEdit.Remove(order);
        }
    }

    private static string? Taken(HandlerSite handler, PayloadFacts payload) =>
        handler.Facts.Parameters.Count > 0 && handler.Facts.Parameters[0] is { Mark: ParameterMark.None, Modifier: "" } first && payload.Fits(first.Type.Key)
            ? handler.Method.ParameterList.Parameters[0].Identifier.Text
            : null;

    // Order is order, Document[] documents; what has a keyword for a name is a value.
    private static string NameFor(TypeFacts type)
    {
        var name = type.Short.TrimEnd('?');
        var isList = name.EndsWith("[]", StringComparison.Ordinal);
        name = isList ? name.Substring(0, name.Length - 2) : name;
        var end = name.IndexOf('<');
        name = end < 0 ? name : name.Substring(0, end);
        return name.Length == 0 || !char.IsUpper(name[0]) ? isList ? "values" : "value" : TypeNames.Escape(char.ToLowerInvariant(name[0]) + name.Substring(1) + (isList ? "s" : ""));
    }
}
