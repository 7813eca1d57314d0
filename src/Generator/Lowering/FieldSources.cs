using Grapnel.Filters;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>What the fields of a filter are read from.</summary>
internal abstract class FieldSources
{
    public static FieldSources Of(FilterSubject subject) => subject == FilterSubject.Document ? new DocumentSources() : new RequestSources();

    /// <summary>What a condition reads; null where there is never anything.</summary>
    public abstract SourceModel? Of(FieldFilter condition);

    private sealed class DocumentSources : FieldSources
    {
        public override SourceModel Of(FieldFilter condition) =>
            new(SourceKind.Field, "global::Grapnel.CompilerServices.FilterField.Of(document, {0})", condition.Path.Text);
    }

    private sealed class RequestSources : FieldSources
    {
        public override SourceModel Of(FieldFilter condition)
        {
            var path = RequestPaths.Resolve(condition.Path.Text);
            var member = path.Member!;
            return path.Field is { } field ? new SourceModel(SourceKind.Field, member.Below!, field)
                : condition is Includes or Within or Select && member.Whole is { } whole ? new SourceModel(SourceKind.Field, whole, null)
                : new SourceModel(KindOf(member), member.Read, null);
        }

        private static SourceKind KindOf(RequestMember member) => member switch
        {
            { Presence: RequestPresence.Json } => SourceKind.Field,
            { Presence: RequestPresence.True } => SourceKind.Flag,
            { Value: RequestValue.Texts } => SourceKind.Texts,
            _ => SourceKind.Value,
        };
    }
}

/// <summary>The element that a <c>select</c> found and keeps in a local: <c>value</c>, and what is below it where it is no text.</summary>
internal sealed class ElementSources(string local, bool isText) : FieldSources
{
    private const string Element = "value";
    private const string Below = Element + ".";

    public SourceModel Itself { get; } = new(isText ? SourceKind.Value : SourceKind.Field, local, null, IsLocal: true);

    public override SourceModel? Of(FieldFilter condition) => condition.Path.Text switch
    {
        Element => Itself,
        var path when !isText && path.StartsWith(Below, StringComparison.Ordinal) => new SourceModel(SourceKind.Field, local + ".Find({0})", path.Substring(Below.Length)),
        _ => null,
    };
}
