using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>A generator with one bad habit, so that the guard against it is seen to fire.</summary>
internal sealed class ToyGenerator(Action<IncrementalGeneratorInitializationContext> initialize) : IIncrementalGenerator
{
    public const string Step = "Toys";

    public void Initialize(IncrementalGeneratorInitializationContext context) => initialize(context);

    /// <summary>One value per class; all is well if the value is plain and equatable.</summary>
    public static ToyGenerator Of<T>(Func<GeneratorSyntaxContext, T> read, Func<T, string> print) => new(context =>
    {
        var toys = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { Identifier.ValueText: "Toy" },
            (found, _) => read(found)).WithTrackingName(Step);
        context.RegisterSourceOutput(toys, (production, toy) => production.AddSource("Toy.g.cs", SourceText.From(print(toy), System.Text.Encoding.UTF8)));
    });

    public static ToyGenerator Printing(string text) => Of(static _ => "", _ => text);
}

/// <summary>An analyzer that does what it is told per symbol.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ToyAnalyzer(Action<SymbolAnalysisContext>? onMethod = null, Action<CompilationAnalysisContext>? onCompilation = null) : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("GRP9999", "Toy", "Toy", "Toys", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Warning = new("GRP9998", "Toy", "Toy", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule, Warning];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (onMethod is not null)
            context.RegisterSymbolAction(onMethod, SymbolKind.Method);
        if (onCompilation is not null)
            context.RegisterCompilationAction(onCompilation);
    }
}
