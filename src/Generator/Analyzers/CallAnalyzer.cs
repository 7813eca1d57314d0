using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with calls that emit an event by its name with its payload, or register a handler in code; and on build which events of an application nobody handles.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnknownEventInCall, Descriptors.UnfitRegistration, Descriptors.DeprecatedEvent, Descriptors.InvalidFilter, Descriptors.UnknownRequestMember,
        Descriptors.FilterNeverMatches, Descriptors.FilterAlwaysMatches, Descriptors.UnheardEvent, Descriptors.UnfitPayload,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Reporting.HasRuntime(start.Compilation))
            {
                return;
            }

            // What a library emits, others handle.
            var seen = OtherModules.IsApplication(start.Compilation) ? new SeenCalls() : null;
            start.RegisterSyntaxNodeAction(node => Analyze(node, seen), SyntaxKind.InvocationExpression);
            if (seen is not null)
            {
                start.RegisterSymbolAction(seen.AddHandler, SymbolKind.Method);
                start.RegisterCompilationEndAction(seen.Report);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, SeenCalls? seen)
    {
        if (EventCallSyntax.Of((InvocationExpressionSyntax)context.Node) is not { } syntax || GeneratedTrees.IsOurs(context.Node.SyntaxTree))
        {
            return;
        }

        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (EventCallReader.Read(syntax, () => CompilationEvents.Of(context.Compilation).Catalog, model, token) is not { } call)
        {
            return;
        }

        var match = CallNameRules.Resolve(call, CompilationEvents.Of(context.Compilation).Catalog, () => OtherModules.MayCome(context.Compilation, token));
        seen?.Add(call, match, syntax.Event!.GetLocation());
        Report(match.Violations);
        if (call.Emits)
        {
            if (EmittedPayloadRules.Emitted(call, match) is { } emitted && EmittedPayloadReader.Read(syntax, emitted, model, token) is { } payload)
            {
                Report(EmittedPayloadRules.Check(emitted, payload));
            }

            return;
        }

        var unfit = match.Name is null ? null : RegistrationRules.Check(call, match);
        Report(unfit is null ? [] : [unfit]);
        Report(CallFilterRules.Check(call, match, unfit));
        if (unfit is null && RegistrationRules.Returning(call, match) is { } target && syntax.Handler is { } handler)
        {
            foreach (var (value, at) in ReturnedValueReader.Read(handler, target, model, token))
            {
                if (RegistrationRules.Check(call, match, target, value) is { } violation)
                {
                    Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, at.GetLocation()));
                }
            }
        }

        void Report(IEnumerable<Violation> violations)
        {
            foreach (var violation in violations)
            {
                Reporting.Report(context.ReportDiagnostic, violation.Fragment is { } fragment
                    ? FilterReporting.Create(violation, fragment, At(syntax, violation.Spot)!, context.Compilation, token)
                    : Reporting.Create(violation, (At(syntax, violation.Spot) ?? syntax.Method).GetLocation()));
            }
        }
    }

    private static ExpressionSyntax? At(EventCallSyntax call, Spot spot) => spot.Kind switch
    {
        SpotKind.CallEvent => call.Event,
        SpotKind.CallPayload => call.Payload,
        SpotKind.CallArgument => EmittedPayloadReader.Elements(call.Payload!)![spot.Index],
        SpotKind.FilterRequest => call.WithRequest,
        SpotKind.FilterDocument => call.WithDocument,
        _ => call.Method,
    };
}
