using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with a method that carries <c>[Hook]</c> or <c>[Pipe]</c>, and on build what all of them are together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnknownEvent, Descriptors.PayloadMismatch, Descriptors.WrongReturnType, Descriptors.AsyncVoid, Descriptors.PipeOnHookEvent, Descriptors.NotCallable,
        Descriptors.NoPlugin, Descriptors.GeneratedNameInExpression, Descriptors.PayloadNotCopied, Descriptors.NoRequest, Descriptors.NoDocuments,
        Descriptors.DeprecatedEvent, Descriptors.EventAlias, Descriptors.HookAndPipe, Descriptors.EventTwice, Descriptors.EventsDiffer, Descriptors.ReferencesDiffer,
        Descriptors.EqualOrders, Descriptors.InvalidFilter, Descriptors.UnknownRequestMember, Descriptors.FilterNeverMatches, Descriptors.NoPayload,
        Descriptors.UnknownPayloadMember, Descriptors.FilterAlwaysMatches,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                var seen = new SeenHandlers();
                start.RegisterSymbolAction(symbol => Analyze(symbol, seen), SymbolKind.Method);
                start.RegisterCompilationEndAction(seen.Report);
            }
        });
    }

    // Of a partial method each part is told what is wrong with it: what lies in another declaration is dropped while the user types.
    private static void Analyze(SymbolAnalysisContext context, SeenHandlers seen)
    {
        var part = (IMethodSymbol)context.Symbol;
        var method = part.PartialDefinitionPart ?? part;
        if (HandlerReader.Read(method, context.Compilation, context.CancellationToken) is not { } handler)
        {
            return;
        }

        var judgement = HandlerRules.Judge(handler, CompilationEvents.Of(context.Compilation).Catalog);
        var violations = judgement.Violations.Concat(FilterAnswerRules.Warnings(handler, judgement));
        var plugin = PluginReader.ReadClass(method.ContainingType);
        if (plugin is null && !HiddenParts.MayBeOf(method.ContainingType, context.Compilation, context.CancellationToken))
        {
            violations = violations.Concat(PluginRules.CheckOutside(handler, method.ContainingType.Name, PluginReader.OwnerOf(method.ContainingType)));
        }

        if (SymbolEqualityComparer.Default.Equals(part, method))
        {
            seen.Add(method, plugin, handler, judgement);
        }

        foreach (var violation in violations)
        {
            if (violation.Id is DiagnosticIds.GRP0011PayloadNotCopied or DiagnosticIds.GRP0027UnknownPayloadMember && HiddenParts.MayBeOfPayload(method, context.Compilation))
            {
                continue;
            }

            var diagnostic = violation.Fragment is { } fragment
                ? FilterReporting.Create(violation, fragment, method, context.Compilation, context.CancellationToken)
                : Reporting.Create(violation, SpotLocator.Find(method, violation.Spot, context.CancellationToken));
            if (SymbolEqualityComparer.Default.Equals(SpotLocator.PartAt(method, diagnostic.Location), part))
            {
                Reporting.Report(context.ReportDiagnostic, diagnostic);
            }
        }
    }
}
