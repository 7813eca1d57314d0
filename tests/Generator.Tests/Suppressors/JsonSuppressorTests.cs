using System.Collections.Immutable;
using Grapnel.Generator.Analyzers;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Suppressors;

/// <summary>
/// The check of JSON in strings belongs to editors and comes with no SDK, so a stand-in has its id here: it says of every string in an
/// attribute with a brace that it is no JSON.
/// </summary>
public class JsonSuppressorTests
{
    [Theory]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{ exists: 'input.jwt' }\")] public void M(Request request) { }", 1)]
    [InlineData("[Pipe(\"generic:document:afterGet\", WithDocument = \"{ exists: \" + \"'x' }\")] public Document M(Document document) => document;", 2)]
    [InlineData("[Hook(\"shop:paid\", With = @\"{ equals: { Id: 1 } }\")] public void M(Order order) { }", 1)]
    [InlineData("[Hook(ShopEvents.PaidName, With = \"{ equals: { Id: 1 } }\")] public void M(Order order) { }", 1)]
    public void In_filters_it_is_taken_back(string member, int count)
    {
        var said = Said(member);

        said.Count.ShouldBe(count);
        said.ShouldAllBe(diagnostic => diagnostic.IsSuppressed);
    }

    [Theory]
    [InlineData("[Mine.Hook(WithRequest = \"{ a }\")] public void M() { }")]
    [InlineData("[Hook(\"shop:paid\"), Obsolete(\"{ a }\")] public void M() { }")]
    public void Elsewhere_it_stays(string member) => Said(member).Single().IsSuppressed.ShouldBeFalse();

    private static List<Diagnostic> Said(string member)
    {
        var source = $$"""
            using Grapnel;

            public sealed record Order(int Id);

            public static partial class ShopEvents { [Event("shop:paid")] public static partial PipeEvent<Order> Paid { get; } }

            [Plugin] public class ShopPlugin { {{member}} }

            namespace Mine { public sealed class HookAttribute : Attribute { public string? WithRequest { get; set; } } }
            """;
        return [.. ConfiguredAnalysis.Run(GeneratorHarness.CreateCompilation([source], HarnessOptions.Default), [new StandIn(), new HandlerSuppressor()]).Where(static found => found.Id == "JSON001")];
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class StandIn : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("JSON001", "Invalid JSON pattern", "JSON issue", "Style", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static found =>
                {
                    if (found.Node.FirstAncestorOrSelf<AttributeSyntax>() is not null && found.Node.ToString().IndexOfAny(['{', '}']) >= 0)
                        found.ReportDiagnostic(Diagnostic.Create(Rule, found.Node.GetLocation()));
                },
                SyntaxKind.StringLiteralExpression);
        }
    }
}
