using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Rules;

/// <summary>The rules. Each is an error: what it forbids would fail when the host starts, or later.</summary>
internal static class Descriptors
{
    private const string Category = "Grapnel";
    private const string HelpLink = "https://github.com/grapnel-net/grapnel/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor UnknownEvent = Create(
        DiagnosticIds.GRP0001UnknownEvent, "Event is not declared", "{0}; {1}",
        "Every event is declared with [Event] or [ControllerEvents], here or in a referenced assembly; a name that no declaration matches is never emitted.");

    public static readonly DiagnosticDescriptor PayloadMismatch = Create(
        DiagnosticIds.GRP0002PayloadMismatch, "Parameter does not fit the event", "Parameter '{0}' of {1} '{2}' {3}",
        "A handler takes the payload of its event in order (trailing arguments may be left out), then a CancellationToken, [FromScope] services and, in a hook, an [EventName] string.");

    public static readonly DiagnosticDescriptor WrongReturnType = Create(
        DiagnosticIds.GRP0003WrongReturnType, "Return type does not fit the event", "{0} '{1}' returns '{2}', but on '{3}' it has to return {4}",
        "A pipe returns the first payload type of its event, or Task or ValueTask of it; a hook returns void, Task or ValueTask.");

    public static readonly DiagnosticDescriptor AsyncVoid = Create(
        DiagnosticIds.GRP0004AsyncVoid, "Handler is async void", "{0} '{1}' is async void, so nobody can wait for it or see it fail; return {2} instead",
        "The host waits for handlers and reports their failures; an async void method allows neither.");

    public static readonly DiagnosticDescriptor PipeOnHookEvent = Create(
        DiagnosticIds.GRP0005PipeOnHookEvent, "Pipe on an event for hooks only", "Pipe '{0}' cannot stand on '{1}', {2}; make it a hook or choose a pipe event",
        "An event declared as HookEvent is emitted without waiting, so nothing a pipe returns could be used.");

    public static readonly DiagnosticDescriptor NotCallable = Create(
        DiagnosticIds.GRP0006NotCallable, "Generated code cannot use the handler", "{0} '{1}' cannot be used by generated code because {2}; {3}",
        "Plugin classes and their handlers are called by generated code in the same assembly: at least internal, not generic, without ref returns.");

    public static readonly DiagnosticDescriptor NoPlugin = Create(
        DiagnosticIds.GRP0007NoPlugin, "Handler outside a plugin class", "Method '{0}' is a {1}, but '{2}' is no plugin; mark the class with [Plugin]",
        "Only methods declared in a class with [Plugin] are registered.");

    public static readonly DiagnosticDescriptor InvalidEvent = Create(
        DiagnosticIds.GRP0008InvalidEvent, "Event declaration is not valid", "{0} '{1}' {2}; {3}",
        "An event is declared by [Event(\"scope:name\")] on a static partial get-only property of a handle type, or by [ControllerEvents] on a static partial class.");

    public static readonly DiagnosticDescriptor DuplicatePlugin = Create(
        DiagnosticIds.GRP0009DuplicatePlugin, "Two plugins have one name", "Plugin '{0}' has the name of '{1}': both are called '{2}'; give one of them another name",
        "The name of a plugin is unique in a host.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor GeneratedNameInExpression = Create(
        DiagnosticIds.GRP0010GeneratedNameInExpression, "Generated constant in an expression", "The generated constant '{0}Name' cannot be read in this expression; write T.{0}Name or the literal",
        "A generator does not see what it writes, so a generated constant is understood as T.XName alone.");

    public static readonly DiagnosticDescriptor PayloadNotCopied = Create(
        DiagnosticIds.GRP0011PayloadNotCopied, "Hook takes a payload that cannot be copied",
        "Hook '{0}' takes '{1}' of '{2}', which can change and cannot be copied; implement ISnapshot<{1}>, make it immutable, or mark it [Immutable]",
        "A hook runs beside the request on its own copy of the payload, so that neither can disturb the other.");

    public static readonly DiagnosticDescriptor FilterNotCompiled = Create(
        DiagnosticIds.GRP0012FilterNotCompiled, "Filter is not compiled yet", "This version does not compile filters yet; remove {0} from {1} '{2}' or leave it empty",
        "Filters are accepted from a later version on.");

    public static readonly DiagnosticDescriptor InvalidPluginName = Create(
        DiagnosticIds.GRP0013InvalidPluginName, "Plugin name is not valid", "'{0}' is no valid name for plugin '{1}'; use lower-case letters, digits and dashes, as in [Plugin(\"{2}\")]",
        "Names of plugins are used in configuration, logs and errors: lower-case letters, digits and dashes.");

    /// <summary>The rule a violation breaks.</summary>
    public static DiagnosticDescriptor Of(string id) => id switch
    {
        DiagnosticIds.GRP0001UnknownEvent => UnknownEvent,
        DiagnosticIds.GRP0002PayloadMismatch => PayloadMismatch,
        DiagnosticIds.GRP0003WrongReturnType => WrongReturnType,
        DiagnosticIds.GRP0004AsyncVoid => AsyncVoid,
        DiagnosticIds.GRP0005PipeOnHookEvent => PipeOnHookEvent,
        DiagnosticIds.GRP0006NotCallable => NotCallable,
        DiagnosticIds.GRP0007NoPlugin => NoPlugin,
        DiagnosticIds.GRP0008InvalidEvent => InvalidEvent,
        DiagnosticIds.GRP0009DuplicatePlugin => DuplicatePlugin,
        DiagnosticIds.GRP0010GeneratedNameInExpression => GeneratedNameInExpression,
        DiagnosticIds.GRP0011PayloadNotCopied => PayloadNotCopied,
        DiagnosticIds.GRP0012FilterNotCompiled => FilterNotCompiled,
        DiagnosticIds.GRP0013InvalidPluginName => InvalidPluginName,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such rule."),
    };

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, params string[] tags) => new(
        id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, description, HelpLink + id + ".md", [WellKnownDiagnosticTags.NotConfigurable, .. tags]);
}
