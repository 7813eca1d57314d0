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
    public const string GRP0012FilterNotCompiled = "GRP0012";
    public const string GRP0013InvalidPluginName = "GRP0013";
}
