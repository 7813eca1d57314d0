namespace Grapnel.Generator.Rules;

/// <summary>The ids of the rules. An id is never used again for something else.</summary>
internal static class DiagnosticIds
{
    public const string GRP0001UnknownEvent = "GRP0001";
    public const string GRP0002PayloadMismatch = "GRP0002";
    public const string GRP0003WrongReturnType = "GRP0003";
    public const string GRP0004AsyncVoid = "GRP0004";
    public const string GRP0005PipeOnHookEvent = "GRP0005";
    public const string GRP0006NotCallable = "GRP0006";
    public const string GRP0007NoPlugin = "GRP0007";
    public const string GRP0008InvalidEvent = "GRP0008";
    public const string GRP0009DuplicatePlugin = "GRP0009";
    public const string GRP0010GeneratedNameInExpression = "GRP0010";
    public const string GRP0011PayloadNotCopied = "GRP0011";

    // GRP0012, "Filter is not compiled yet", is retired.
    public const string GRP0013InvalidPluginName = "GRP0013";
    public const string GRP0014NoRequest = "GRP0014";
    public const string GRP0015NoDocuments = "GRP0015";
    public const string GRP0016DeprecatedEvent = "GRP0016";
    public const string GRP0017EventAlias = "GRP0017";
    public const string GRP0018HookAndPipe = "GRP0018";
    public const string GRP0019EventTwice = "GRP0019";
    public const string GRP0020EventsDiffer = "GRP0020";
    public const string GRP0021ReferencesDiffer = "GRP0021";
    public const string GRP0022EqualOrders = "GRP0022";
    public const string GRP0023InvalidFilter = "GRP0023";
    public const string GRP0024UnknownRequestMember = "GRP0024";
    public const string GRP0025FilterNeverMatches = "GRP0025";
    public const string GRP0026NoPayload = "GRP0026";
    public const string GRP0027UnknownPayloadMember = "GRP0027";
    public const string GRP0028LeavesThread = "GRP0028";
    public const string GRP0029PayloadChanged = "GRP0029";
    public const string GRP0030OtherResult = "GRP0030";
    public const string GRP0031ScopedParameter = "GRP0031";
    public const string GRP0032EmitsItself = "GRP0032";
    public const string GRP0033NoToken = "GRP0033";
    public const string GRP0038LanguageTooOld = "GRP0038";
    public const string GRP0039NotThreadable = "GRP0039";
    public const string GRP0034FilterAlwaysMatches = "GRP0034";
    public const string GRP0035UnknownEventInCall = "GRP0035";
    public const string GRP0036UnfitRegistration = "GRP0036";
    public const string GRP0037UnheardEvent = "GRP0037";
    public const string GRP0040UnfitPayload = "GRP0040";
    public const string GRP0041NotConstructible = "GRP0041";
}
