using System.Text;

namespace Grapnel.Tests.ErrorTests;

/// <summary>The tables of docs/errors.md say what the catalogue says. GRAPNEL_UPDATE_DOCS=1 writes them anew.</summary>
public sealed class ErrorDocsTests
{
    private const string Begin = "<!-- ids: written by ErrorDocsTests -->";
    private const string End = "<!-- end of ids -->";

    [Fact]
    public void The_page_has_every_id()
    {
        var path = Repository.PathTo("docs", "errors.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var current = $"{page[..from]}\n{Tables()}{page[to..]}";
        if (Environment.GetEnvironmentVariable("GRAPNEL_UPDATE_DOCS") == "1")
            File.WriteAllText(path, current);

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(current, "Set GRAPNEL_UPDATE_DOCS=1 and run this test to write the tables anew.");
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var subdomain in CatalogueMethod.All.GroupBy(static method => method.Name[..method.Name.LastIndexOf('.')]).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            text.Append("\n### KuzzleErrors.").Append(subdomain.Key).Append("\n\n| id | code | status | method | message |\n|---|---|---|---|---|\n");
            foreach (var method in subdomain.OrderBy(static method => method.Call().Error.Code))
                text.Append(Row(method));
        }

        return text.Append('\n').ToString();
    }

    private static string Row(CatalogueMethod method)
    {
        var error = method.Call(withPlaceholders: true).Error;
        var suffix = ErrorFacts.All.Class(error.WireName).MessageSuffix ?? "";
        var parameters = method.Method.GetParameters().Where(static parameter => !parameter.IsOptional).Select(static parameter => parameter.Name);
        var message = Template(method, error.Message[..^suffix.Length]);
        return $"| {error.Id} | {error.Code:x8} | {error.Status} | `{method.Method.Name}({string.Join(", ", parameters)})` | `{message}` |\n";
    }

    // A number cannot look like a placeholder.
    private static string Template(CatalogueMethod method, string message)
    {
        foreach (var (value, parameter) in method.Call(withPlaceholders: true).Values.Zip(method.Values))
        {
            if (parameter.ParameterType == typeof(long))
                message = message.Replace($"{value}", "%s", StringComparison.Ordinal);
        }

        return message.Replace("\n", "\\n", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
