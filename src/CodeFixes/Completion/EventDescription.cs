using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Completion;

/// <summary>What is told of an event beside the list: what may stand on it, its payload, where it is declared and what is written there about it.</summary>
internal static class EventDescription
{
    private const int MostListed = 12;

    public static string Of(string name, EventCatalog catalog, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Wildcard.Parse(name) is { } wildcard)
        {
            return OfWildcard(wildcard, catalog);
        }

        if (catalog.Named(name).FirstOrDefault() is not { } found)
        {
            return name;
        }

        var text = new StringBuilder($"{KindOf(found)} {name} ({EventItems.PayloadOf(found)})");
        text.Append('\n').Append(ClassOf(found)).Append('.').Append(found.Property);
        if (!string.IsNullOrEmpty(found.ReplacedBy))
        {
            text.Append("\nDeprecated: use ").Append(found.ReplacedBy).Append('.');
        }

        if (Summary(found, compilation, cancellationToken) is { Length: > 0 } summary)
        {
            text.Append('\n').Append(summary);
        }

        return text.ToString();
    }

    private static string OfWildcard(Wildcard wildcard, EventCatalog catalog)
    {
        List<string> names = [.. catalog.StartingWith(wildcard.Start).Select(static found => found.Name).Where(wildcard.Fits).Distinct()];
        return $"{names.Count} {(names.Count == 1 ? "event" : "events")}: {string.Join(", ", names.Take(MostListed))}{(names.Count > MostListed ? $" and {names.Count - MostListed} more" : "")}";
    }

    private static string KindOf(CatalogEvent found) => found.Kind switch
    {
        EventKind.Hook => "hook event",
        EventKind.GenericDocument => "generic document event",
        _ => "pipe event",
    };

    private static string ClassOf(CatalogEvent found) => found.EventClass.Substring(found.EventClass.LastIndexOf('.') + 1).Replace('+', '.');

    private static string? Summary(CatalogEvent found, Compilation compilation, CancellationToken cancellationToken)
    {
        var property = compilation.GetTypeByMetadataName(found.EventClass)?.GetMembers(found.Property).FirstOrDefault();
        var xml = property?.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (string.IsNullOrWhiteSpace(xml) || IsGenerated(property!, cancellationToken))
        {
            return null;
        }

        try
        {
            var summary = XElement.Parse($"<doc>{xml}</doc>").Descendants("summary").FirstOrDefault();
            return summary is null ? null : Regex.Replace(string.Concat(summary.DescendantNodes().Select(TextOf)), @"\s+", " ").Trim();
        }
        catch (XmlException)
        {
            // Comments are written by hand; one that is no XML says nothing.
            return null;
        }
    }

    // What the generator writes where a declaration says nothing repeats what stands above.
    private static bool IsGenerated(ISymbol property, CancellationToken cancellationToken) =>
        property is IPropertySymbol { PartialImplementationPart: not null }
        && property.DeclaringSyntaxReferences.All(reference => !reference.GetSyntax(cancellationToken).GetLeadingTrivia().Any(static trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax));

    // "M:Grapnel.Request.Of(System.String)" is read as "Of".
    private static string LastName(string reference)
    {
        var parameters = reference.IndexOf('(');
        var name = parameters < 0 ? reference : reference.Substring(0, parameters);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element when element.Attribute("cref") is { } reference => LastName(reference.Value),
        XElement { IsEmpty: true } element when element.Attribute("name") is { } reference => reference.Value,
        _ => "",
    };
}
