using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using DuplicateList = System.Collections.Generic.List<(Grapnel.Generator.Reading.CatalogEvent Event, Grapnel.Generator.Reading.CatalogEvent First)>;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with a declaration of events.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InvalidEvent, Descriptors.EventsDiffer];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                var compilation = start.Compilation;
                var duplicates = new Lazy<DuplicateList>(() => [.. EventRules.Duplicates(CompilationEvents.Of(compilation).Source)]);
                start.RegisterSymbolAction(symbol => AnalyzeProperty(symbol, duplicates), SymbolKind.Property);
                start.RegisterSymbolAction(symbol => AnalyzeClass(symbol, duplicates), SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context, Lazy<DuplicateList> duplicates)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property.PartialDefinitionPart is not null || EventReader.Read(property, context.CancellationToken) is not { } declared)
        {
            return;
        }

        var catalog = CompilationEvents.Of(context.Compilation).Catalog;
        foreach (var violation in EventRules.Check(declared).Concat(Duplicates(duplicates.Value, declared)).Concat(OtherNameRules.CheckName(declared, catalog)).Concat(OtherNameRules.Check(declared, catalog)).Concat(Conflicts(declared, catalog)))
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(property, violation.Spot, context.CancellationToken)));
        }
    }

    private static void AnalyzeClass(SymbolAnalysisContext context, Lazy<DuplicateList> duplicates)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = EventReader.Controllers(type).Select(attribute => EventReader.ReadController(type, attribute, context.Compilation, context.CancellationToken)).ToList();
        if (attributes.Count == 0)
        {
            return;
        }

        var catalog = CompilationEvents.Of(context.Compilation).Catalog;
        foreach (var violation in EventRules.Check(attributes)
            .Concat(attributes.SelectMany((controller, i) => Duplicates(duplicates.Value, controller, i)))
            .Concat(attributes.SelectMany((controller, i) => Conflicts(controller, i, catalog))))
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(type, violation.Spot, context.CancellationToken)));
        }
    }

    private static IEnumerable<Violation> Duplicates(DuplicateList duplicates, EventFacts declared) =>
        duplicates.Where(pair => pair.Event == declared.ToCatalog())
            .Select(static pair => EventRules.Duplicate(new Spot(SpotKind.EventNameArgument), pair.Event, pair.First));

    // An action has three events: one word about it is enough.
    private static IEnumerable<Violation> Duplicates(DuplicateList duplicates, ControllerFacts controller, int index)
    {
        for (var i = 0; i < controller.Actions.Count && duplicates.Count > 0; i++)
        {
            var events = OfAction(controller, i).ToList();
            var (declared, first) = duplicates.Find(pair => events.Contains(pair.Event));
            if (declared is not null)
            {
                yield return EventRules.Duplicate(new Spot(SpotKind.Action, index, i), declared, first);
            }
        }
    }

    private static IEnumerable<Violation> Conflicts(EventFacts declared, EventCatalog catalog) =>
        declared.ToCatalog() is { } found && ConflictRules.Check(found, new Spot(SpotKind.EventNameArgument), catalog) is { } violation ? [violation] : [];

    private static IEnumerable<Violation> Conflicts(ControllerFacts controller, int index, EventCatalog catalog) => controller.Actions
        .Select((_, i) => OfAction(controller, i).Select(found => ConflictRules.Check(found, new Spot(SpotKind.Action, index, i), catalog)).FirstOrDefault(static violation => violation is not null))
        .Where(static violation => violation is not null).Select(static violation => violation!);

    private static IEnumerable<CatalogEvent> OfAction(ControllerFacts controller, int action) =>
        SourceEvents.OfController(controller with { Actions = new[] { controller.Actions[action] }.ToEquatable() });
}
