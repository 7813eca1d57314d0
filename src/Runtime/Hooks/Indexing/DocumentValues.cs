using Grapnel.CompilerServices;

namespace Grapnel.Hooks.Indexing;

/// <summary>Readers of documents.</summary>
internal static class DocumentValues
{
    public static PathReader<Document> Of(string path)
    {
        var field = new FilterPath(path);
        return new PathReader<Document>(isTyped: false, document => FoundValue.Of(FilterField.Of(document, field)));
    }
}
