using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>
/// Repairs all violations of one kind in a document, a project or a solution. Each is repaired on its own; what two of them ask for alike
/// (a using, an attribute of a class) is done once, and where two meet in other ways the second waits for the next time.
/// </summary>
internal sealed class RepairAll : FixAllProvider
{
    public static readonly RepairAll Instance = new();

    private RepairAll()
    {
    }

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var where = fixAllContext.Scope == FixAllScope.Document ? fixAllContext.Document!.Name : fixAllContext.Scope == FixAllScope.Project ? fixAllContext.Project.Name : "the solution";
        return Task.FromResult<CodeAction?>(CodeAction.Create("Repair all in " + where, token => ApplyAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var edits = new List<Edit>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp) : [context.Project])
        {
            foreach (var file in (await DiagnosticsAsync(context, project).ConfigureAwait(false)).Where(static found => found.Location.IsInSource).GroupBy(static found => found.Location.SourceTree))
            {
                if (project.GetDocument(file.Key) is { } document && await RepairDocument.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } read)
                {
                    await AddAsync(context, read, file, edits).ConfigureAwait(false);
                }
            }
        }

        return await RepairProvider.ApplyAsync(context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task AddAsync(FixAllContext context, RepairDocument document, IEnumerable<Diagnostic> diagnostics, List<Edit> edits)
    {
        var provider = (RepairProvider)context.CodeFixProvider;
        foreach (var diagnostic in diagnostics.OrderBy(static found => found.Location.SourceSpan.Start))
        {
            var repairs = await provider.SoundAsync(document, diagnostic, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false);
            if (repairs.Count > 0 && Fits(edits, repairs[0]))
            {
                edits.AddRange(repairs[0].Edits);
            }
        }
    }

    private static bool Fits(List<Edit> edits, Repair repair) =>
        edits.Concat(repair.Edits).GroupBy(static edit => edit.Tree).All(static file => RepairCheck.Merge(file.Select(static edit => edit.Change)) is not null);

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) => context.Scope == FixAllScope.Document
        ? await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false)
        : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
}
