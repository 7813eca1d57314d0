using System.Collections.Immutable;
using Grapnel.Generator.Bodies;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with what a handler does. Other methods are passed over by their syntax, and a body is bound only where its syntax gives a reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.PayloadChanged, Descriptors.OtherResult, Descriptors.EmitsItself, Descriptors.NoToken];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterCodeBlockAction(Analyze);
            }
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context)
    {
        if (HandlerBody.Of(context.OwningSymbol, context.CodeBlock, context.SemanticModel, context.CancellationToken) is not { } body)
        {
            return;
        }

        var changes = body.IsHook ? PayloadChanges.Find(body).ToList() : [];
        var results = body.IsPipe ? PipeResults.Find(body).ToList() : [];
        var emissions = Emissions.Find(body).ToList();
        var waiting = TokenlessCalls.Find(body).Take(1).ToList();
        if (changes.Count + results.Count + emissions.Count + waiting.Count == 0)
        {
            return;
        }

        // Only now is the handler judged a second time: what does not work at all is told elsewhere, and has no rows.
        var type = body.Handler.ContainingType;
        var compilation = context.SemanticModel.Compilation;
        if (PluginReader.ReadClass(type) is null
            || HandlerReader.Read(body.Handler, compilation, context.CancellationToken) is not { } handler
            || HandlerRules.Judge(handler, CompilationEvents.Of(compilation).Catalog) is not { Rows: { Count: > 0 } rows })
        {
            return;
        }

        var catalog = CompilationEvents.Of(compilation).Catalog;
        var others = changes.Count == 0 ? [] : Others(body.Handler, compilation, context.CancellationToken);
        Report(context, changes, change => PayloadChangeRules.Check(change, handler, rows, others, catalog));
        Report(context, results, result => PipeResultRules.Check(result, handler, rows));
        Report(context, emissions, emitted => EmissionRules.Check(emitted, handler, rows, catalog));
        Report(context, waiting, call => TokenRules.Check(call, handler));
    }

    private static void Report<T>(CodeBlockAnalysisContext context, IEnumerable<Found<T>> found, Func<T, Violation?> check)
    {
        foreach (var (fact, location) in found.Select(static one => (one.Fact, one.Location)))
        {
            if (check(fact) is { } violation)
            {
                Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, location));
            }
        }
    }

    private static List<HandlerFacts> Others(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        [.. method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => !SymbolEqualityComparer.Default.Equals(other, method))
            .Select(other => HandlerReader.Read(other, compilation, cancellationToken)).Where(static other => other is not null).Select(static other => other!)];
}
