using System.Collections.Concurrent;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>What an application emits and what it listens to, taken together: events that nobody handles.</summary>
internal sealed class SeenCalls
{
    private readonly ConcurrentBag<(string Event, bool IsPipe, Location At)> _emissions = [];
    private readonly ConcurrentDictionary<string, bool> _listened = new(StringComparer.Ordinal);
    private volatile bool _hearsAll;

    public void Add(EventCallFacts call, CallMatch match, Location at)
    {
        var name = call.Handle is { } handle ? handle.Name : match.Name;
        if (call.Emits)
        {
            if (!string.IsNullOrEmpty(name))
            {
                _emissions.Add((name!, call.Kind == EventCallKind.Pipe, at));
            }
        }
        else if (string.IsNullOrEmpty(name))
        {
            _hearsAll = true;
        }
        else
        {
            _listened[name!] = true;
        }
    }

    public void AddHandler(SymbolAnalysisContext context)
    {
        foreach (var attribute in HandlerReader.Attributes((IMethodSymbol)context.Symbol))
        {
            var written = EventNameReader.Read(attribute, context.Compilation, context.CancellationToken);
            if (EventNameRules.Resolve(written, 0, CompilationEvents.Of(context.Compilation).Catalog).Name is { } name)
            {
                _listened[name] = true;
            }
            else
            {
                // A name with a mistake in it was meant for some event.
                _hearsAll = true;
            }
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        // Who listens may stand where syntax is broken.
        if (_emissions.IsEmpty || _hearsAll || OtherModules.MayCome(context.Compilation, context.CancellationToken) || BrokenCode.IsIn(context.Compilation))
        {
            return;
        }

        var catalog = CompilationEvents.Of(context.Compilation).Catalog;
        var listened = new HashSet<string>(_listened.Keys, StringComparer.Ordinal);
        var references = ReferencedHearers.Of(context.Compilation, context.CancellationToken);
        foreach (var (name, isPipe, at) in _emissions)
        {
            if (UnheardEventRules.Check(name, isPipe, listened, catalog, references) is { } violation)
            {
                Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, at));
            }
        }
    }
}
