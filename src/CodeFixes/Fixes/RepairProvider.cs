using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>
/// Offers repairs. A provider edits text and never judges: it proposes, best first, what a violation can be repaired by, and of one key the
/// first proposal is offered that <see cref="RepairCheck"/> finds sound.
/// </summary>
internal abstract class RepairProvider : CodeFixProvider
{
    /// <summary>Whether violations of a rule keep other rules silent about the same method.</summary>
    public virtual bool Uncovers(string id) => false;

    /// <summary>What a violation could be repaired by.</summary>
    public abstract IEnumerable<Repair> Propose(RepairSite site);

    public sealed override FixAllProvider GetFixAllProvider() => RepairAll.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await RepairDocument.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } document)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in await SoundAsync(document, diagnostic, null, context.CancellationToken).ConfigureAwait(false))
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, token => ApplyAsync(solution, repair.Edits, token), repair.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The sound repairs of a violation, one of each key.</summary>
    public async Task<IReadOnlyList<Repair>> SoundAsync(RepairDocument document, Diagnostic diagnostic, string? key, CancellationToken cancellationToken)
    {
        var sound = new List<Repair>();
        foreach (var repair in Propose(new RepairSite(document, diagnostic, cancellationToken)))
        {
            if ((key is null || repair.Key == key)
                && !sound.Exists(known => known.Key == repair.Key)
                && await RepairCheck.IsSoundAsync(document, repair, diagnostic, Uncovers(diagnostic.Id), cancellationToken).ConfigureAwait(false))
            {
                sound.Add(repair);
            }
        }

        return sound;
    }

    /// <summary>A solution with some edits. What is there twice is done once; of edits that meet, the first is done.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        foreach (var file in edits.GroupBy(static edit => edit.Tree))
        {
            if (solution.GetDocumentId(file.Key) is { } id)
            {
                var text = await file.Key.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(id, text.WithChanges(file.Select(static edit => edit.Change).Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End)), PreservationMode.PreserveValue);
            }
        }

        return solution;
    }
}
