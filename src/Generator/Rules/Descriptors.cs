using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Rules;

/// <summary>
/// The rules. What would fail when the host starts, or later, is an error; what surely is not meant a warning; advice is info. Errors about declarations cannot
/// be switched off: nothing would be generated. Those about calls can: a test may want to see the host refuse one.
/// </summary>
internal static class Descriptors
{
    private const string Category = "Grapnel";
    private const string DifferentMessage = "Event '{0}' is a {1} by {2}, but a {3} by {4}; {5}";
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
        DiagnosticIds.GRP0007NoPlugin, "Handler outside a plugin class", "Method '{0}' is a {1}, but '{2}' is no plugin; {3}",
        "Only methods declared in a class with [Plugin] are registered.");

    public static readonly DiagnosticDescriptor InvalidEvent = Create(
        DiagnosticIds.GRP0008InvalidEvent, "Event declaration is not valid", "{0} '{1}' {2}; {3}",
        "An event is declared by [Event(\"scope:name\")] on a static partial get-only property of a handle type, or by [ControllerEvents] on a static partial class.");

    public static readonly DiagnosticDescriptor DuplicatePlugin = Create(
        DiagnosticIds.GRP0009DuplicatePlugin, "Two plugins have one name", "Plugin '{0}' has the name of '{1}': both are called '{2}'; give one of them another name",
        "The name of a plugin is unique in a host.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor GeneratedNameInExpression = Create(
        DiagnosticIds.GRP0010GeneratedNameInExpression, "Generated constant in an expression", "The generated constant '{0}Name' cannot be read in this expression; write {1}",
        "A generator does not see what it writes, so a generated constant is understood as T.XName alone.");

    public static readonly DiagnosticDescriptor PayloadNotCopied = Create(
        DiagnosticIds.GRP0011PayloadNotCopied, "Hook takes a payload that cannot be copied",
        "Hook '{0}' takes '{1}' of '{2}', which can change and cannot be copied; implement ISnapshot<{1}>, make it immutable, or mark it [Immutable]",
        "A hook runs beside the request on its own copy of the payload, so that neither can disturb the other.");

    public static readonly DiagnosticDescriptor InvalidPluginName = Create(
        DiagnosticIds.GRP0013InvalidPluginName, "Plugin name is not valid", "'{0}' is no valid name for plugin '{1}'; use lower-case letters, digits and dashes, as in [Plugin(\"{2}\")]",
        "Names of plugins are used in configuration, logs and errors: lower-case letters, digits and dashes.");

    public static readonly DiagnosticDescriptor NoRequest = Create(
        DiagnosticIds.GRP0014NoRequest, "WithRequest on an event without a request", "WithRequest of {0} '{1}' filters requests, but '{2}' carries none; {3}",
        "WithRequest is legal where a payload type is Request or implements IHasRequest; under a wildcard, where that holds for every event it fits.");

    public static readonly DiagnosticDescriptor NoDocuments = Create(
        DiagnosticIds.GRP0015NoDocuments, "WithDocument on an event that is no generic document event", "WithDocument of {0} '{1}' filters documents, but '{2}' is no generic document event; {3}",
        "WithDocument is legal on events of the type GenericDocumentEvent; under a wildcard, where every event it fits is one.");

    public static readonly DiagnosticDescriptor DeprecatedEvent = CreateConfigurable(
        DiagnosticIds.GRP0016DeprecatedEvent, DiagnosticSeverity.Warning, "Event is deprecated", "Event '{0}' is deprecated; use '{1}'",
        "The declaration of the event says by ReplacedBy what to use instead.");

    public static readonly DiagnosticDescriptor EventAlias = CreateConfigurable(
        DiagnosticIds.GRP0017EventAlias, DiagnosticSeverity.Warning, "Event is named by its alias", "'{0}' is another spelling of '{1}'; write '{1}'",
        "The handler is registered under the right name: nothing is emitted under the other one.");

    public static readonly DiagnosticDescriptor HookAndPipe = Create(
        DiagnosticIds.GRP0018HookAndPipe, "Method is hook and pipe at once", "Method '{0}' is a {1}, so it cannot be a {2} too; write one method for each",
        "A pipe runs before the emitter goes on and returns the payload, a hook runs in the background and returns nothing: one method cannot be both.");

    public static readonly DiagnosticDescriptor EventTwice = Create(
        DiagnosticIds.GRP0019EventTwice, "Method stands on one event twice", "Method '{0}' is a {1} on '{2}' already; remove one of the two attributes",
        "A method has one row per event. An alias and the right name are one event.");

    public static readonly DiagnosticDescriptor EventsDiffer = Create(
        DiagnosticIds.GRP0020EventsDiffer, "Event is declared differently by two assemblies", DifferentMessage,
        "Several assemblies may declare one event if they agree whether pipes may stand on it and what it carries; else no host starts with both.");

    public static readonly DiagnosticDescriptor ReferencesDiffer = Create(
        DiagnosticIds.GRP0021ReferencesDiffer, "Two references declare one event differently", DifferentMessage,
        "No host starts with two assemblies that disagree about an event.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor EqualOrders = CreateConfigurable(
        DiagnosticIds.GRP0022EqualOrders, DiagnosticSeverity.Info, "Two pipes have one order", "Pipes '{0}' and '{1}' both have the order {2} on '{3}'; '{0}' runs first since {4}",
        "Pipes of one order run by the name of their plugin, then as declared.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor InvalidFilter = Create(
        DiagnosticIds.GRP0023InvalidFilter, "Filter is not valid", "{0} of {1} '{2}' is not a filter: {3}{4}",
        "Filters are written in Koncorde's language, as JSON or in the relaxed form of Kuzzle's documentation.");

    public static readonly DiagnosticDescriptor UnknownRequestMember = Create(
        DiagnosticIds.GRP0024UnknownRequestMember, "Path is no member of a request", "'{0}' is no member of a request{1}{2}",
        "A path in WithRequest starts with members of a request, by the names they have on the wire; anything may follow below args, body, volatile, headers, result and the user.");

    public static readonly DiagnosticDescriptor FilterNeverMatches = CreateConfigurable(
        DiagnosticIds.GRP0025FilterNeverMatches, DiagnosticSeverity.Warning, "Filter never matches", "{0} of {1} '{2}' never matches: {3}{4}",
        "A filter, or a part of it, that matches nothing is a contradiction or compares what cannot be equal.");

    public static readonly DiagnosticDescriptor NoPayload = Create(
        DiagnosticIds.GRP0026NoPayload, "With has no payload to filter", "With of {0} '{1}' filters the first payload argument, but {2}; {3}",
        "With is legal on events that carry a type of yours, and on methods that take it. Requests are filtered by WithRequest, documents by WithDocument.");

    public static readonly DiagnosticDescriptor UnknownPayloadMember = Create(
        DiagnosticIds.GRP0027UnknownPayloadMember, "Path is no member of the payload", "'{0}' is no member of '{1}'{2}{3}",
        "Paths of With name public properties and fields of the type of the method's first parameter, by their JSON name, their C# name or that in camel case.");

    public static readonly DiagnosticDescriptor LeavesThread = CreateConfigurable(
        DiagnosticIds.GRP0028LeavesThread, DiagnosticSeverity.Info, "Await leaves the worker thread", "After this await '{0}' goes on outside the worker threads of plugin '{1}', beside its other hooks; await without ConfigureAwait",
        "A plugin with threads of its own needs no locks as long as what it awaits comes back to the thread.");

    public static readonly DiagnosticDescriptor PayloadChanged = CreateConfigurable(
        DiagnosticIds.GRP0029PayloadChanged, DiagnosticSeverity.Warning, "Hook changes its payload", "Hook '{0}' changes '{1}' on a copy of its own that nobody reads afterwards; {2}",
        "A hook only listens: it gets a copy of the payload, and what it changes there reaches neither the caller nor other plugins.");

    public static readonly DiagnosticDescriptor OtherResult = CreateConfigurable(
        DiagnosticIds.GRP0030OtherResult, DiagnosticSeverity.Info, "Pipe returns something else than it was given", "Pipe '{0}' returns {1}; {2}",
        "A pipe changes what it was given and returns it, or throws. Null is legal where the payload is declared nullable, and for documents under WithDocument.");

    public static readonly DiagnosticDescriptor ScopedParameter = CreateConfigurable(
        DiagnosticIds.GRP0031ScopedParameter, DiagnosticSeverity.Warning, "Plugin keeps a scoped service",
        "Parameter '{0}' of the constructor of '{1}' is a '{2}', which is made per scope, but a plugin lives as long as the host; take it as a [FromScope] parameter of the handlers",
        "A plugin is made once, from the host's services: a scoped service is refused there where scopes are validated, and shared by all requests where they are not.");

    public static readonly DiagnosticDescriptor EmitsItself = CreateConfigurable(
        DiagnosticIds.GRP0032EmitsItself, DiagnosticSeverity.Warning, "Handler emits the event it stands on",
        "{0} '{1}' always emits '{2}', the event {3}, so it runs again and again {4}, where EventDepthException ends it; emit another event, or emit it on a condition",
        "A handler that emits the event it stands on is called again by it. Only a condition can end that; without one it is an endless loop.");

    public static readonly DiagnosticDescriptor NoToken = CreateConfigurable(
        DiagnosticIds.GRP0033NoToken, DiagnosticSeverity.Info, "Handler waits without a CancellationToken",
        "{0} '{1}' waits for '{2}', which takes a CancellationToken, and has none to give; take one after the payload, so that {3} can end the wait",
        "A handler may ask for a CancellationToken after its payload: the caller's in a pipe, that of the host's stop in a hook.");

    public static readonly DiagnosticDescriptor LanguageTooOld = Create(
        DiagnosticIds.GRP0038LanguageTooOld, "C# 13 or later is needed", "Grapnel needs C# 13 or later, but '{0}' is compiled as C# {1}, so nothing is generated; remove <LangVersion> from the project, or set it to 13 or later",
        "Events are partial properties, which came with C# 13. The default of .NET 10 is C# 14.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor FilterAlwaysMatches = CreateConfigurable(
        DiagnosticIds.GRP0034FilterAlwaysMatches, DiagnosticSeverity.Warning, "Filter always matches", "{0} of {1} '{2}' always matches: {3}; {4}{5}",
        "A filter, or a part of it, that matches everything decides nothing. Who means all writes {}, or no filter.");

    public static readonly DiagnosticDescriptor UnknownEventInCall = CreateConfigurable(
        DiagnosticIds.GRP0035UnknownEventInCall, DiagnosticSeverity.Error, "Name in a call fits no event", "{0}; {1}",
        "A host looks up the names in calls as they are written: pipe events are emitted with PipeAsync, hook events with EmitAsync, and wildcards are for handlers alone.");

    public static readonly DiagnosticDescriptor UnfitRegistration = CreateConfigurable(
        DiagnosticIds.GRP0036UnfitRegistration, DiagnosticSeverity.Error, "Registration does not fit the event", "The {0} on '{1}' {2}; {3}",
        "What is registered in code is held against the event as methods with [Hook] and [Pipe] are: what it returns, what it filters, and what of the payload it takes.");

    public static readonly DiagnosticDescriptor UnheardEvent = CreateConfigurable(
        DiagnosticIds.GRP0037UnheardEvent, DiagnosticSeverity.Info, "Nobody handles the event", "Nobody handles '{0}': this application has no {1} on it, and no plugin it references can have one",
        "An event that is emitted and that no handler of the application hears is forgotten, or its handler is.", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NotThreadable = Create(
        DiagnosticIds.GRP0039NotThreadable, "Plugin cannot have threads of its own", "'{0}' cannot have {1}: {2}",
        "Each thread of a plugin has an instance of its own and runs hooks; pipes run where the event is emitted. A host refuses to start otherwise.");

    public static readonly DiagnosticDescriptor UnfitPayload = CreateConfigurable(
        DiagnosticIds.GRP0040UnfitPayload, DiagnosticSeverity.Error, "Payload of a call does not fit the event", "'{0}' carries {1}, but {2}; {3}",
        "Who emits an event by its name gives all that it carries, in its order and of its types: a host refuses anything else.");

    public static readonly DiagnosticDescriptor NotConstructible = Create(
        DiagnosticIds.GRP0041NotConstructible, "Plugin cannot be constructed", "No host can make an instance of plugin '{0}': {1}; {2}",
        "A host makes plugins by a public constructor, whose parameters come from its services. Of several it takes the one with [ActivatorUtilitiesConstructor], else the longest whose parameters are all there.");

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
        DiagnosticIds.GRP0013InvalidPluginName => InvalidPluginName,
        DiagnosticIds.GRP0014NoRequest => NoRequest,
        DiagnosticIds.GRP0015NoDocuments => NoDocuments,
        DiagnosticIds.GRP0016DeprecatedEvent => DeprecatedEvent,
        DiagnosticIds.GRP0017EventAlias => EventAlias,
        DiagnosticIds.GRP0018HookAndPipe => HookAndPipe,
        DiagnosticIds.GRP0019EventTwice => EventTwice,
        DiagnosticIds.GRP0020EventsDiffer => EventsDiffer,
        DiagnosticIds.GRP0021ReferencesDiffer => ReferencesDiffer,
        DiagnosticIds.GRP0022EqualOrders => EqualOrders,
        DiagnosticIds.GRP0023InvalidFilter => InvalidFilter,
        DiagnosticIds.GRP0024UnknownRequestMember => UnknownRequestMember,
        DiagnosticIds.GRP0025FilterNeverMatches => FilterNeverMatches,
        DiagnosticIds.GRP0026NoPayload => NoPayload,
        DiagnosticIds.GRP0027UnknownPayloadMember => UnknownPayloadMember,
        DiagnosticIds.GRP0028LeavesThread => LeavesThread,
        DiagnosticIds.GRP0029PayloadChanged => PayloadChanged,
        DiagnosticIds.GRP0030OtherResult => OtherResult,
        DiagnosticIds.GRP0031ScopedParameter => ScopedParameter,
        DiagnosticIds.GRP0032EmitsItself => EmitsItself,
        DiagnosticIds.GRP0033NoToken => NoToken,
        DiagnosticIds.GRP0038LanguageTooOld => LanguageTooOld,
        DiagnosticIds.GRP0039NotThreadable => NotThreadable,
        DiagnosticIds.GRP0034FilterAlwaysMatches => FilterAlwaysMatches,
        DiagnosticIds.GRP0035UnknownEventInCall => UnknownEventInCall,
        DiagnosticIds.GRP0036UnfitRegistration => UnfitRegistration,
        DiagnosticIds.GRP0037UnheardEvent => UnheardEvent,
        DiagnosticIds.GRP0040UnfitPayload => UnfitPayload,
        DiagnosticIds.GRP0041NotConstructible => NotConstructible,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such rule."),
    };

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, params string[] tags) =>
        CreateConfigurable(id, DiagnosticSeverity.Error, title, message, description, [WellKnownDiagnosticTags.NotConfigurable, .. tags]);

    private static DiagnosticDescriptor CreateConfigurable(string id, DiagnosticSeverity severity, string title, string message, string description, params string[] tags) => new(
        id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLink + id + ".md", tags);
}
