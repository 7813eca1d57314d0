using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>
/// All that can change what the generator reads of a compilation: the outlines of its files, its references and a few options. Equal
/// outlines read alike, so after an edit in any body nothing is bound again. It knows its compilation weakly: a value that is kept keeps none alive.
/// </summary>
internal sealed class CompilationOutline : IEquatable<CompilationOutline>
{
    private static readonly ConditionalWeakTable<MetadataReference, object> Numbers = new();
    private static readonly ConditionalWeakTable<Compilation, object> Referenced = new();
    private static long s_lastNumber;

    private readonly OutlineHash _hash;
    private readonly WeakReference<Compilation> _compilation;

    private CompilationOutline(OutlineHash hash, Compilation compilation)
    {
        _hash = hash;
        _compilation = new WeakReference<Compilation>(compilation);
    }

    /// <summary>The compilation the outline was taken of. Only to be asked for while that compilation is being generated for.</summary>
    public Compilation Compilation =>
        _compilation.TryGetTarget(out var compilation) ? compilation : throw new InvalidOperationException("The outline was read after its compilation was gone.");

    public static CompilationOutline Of(Compilation compilation, CancellationToken cancellationToken) => new(HashOf(compilation, cancellationToken), compilation);

    public bool Equals(CompilationOutline? other) => other is not null && _hash.Equals(other._hash);

    public override bool Equals(object? obj) => Equals(obj as CompilationOutline);

    public override int GetHashCode() => _hash.GetHashCode();

    private static OutlineHash HashOf(Compilation compilation, CancellationToken cancellationToken)
    {
        OutlineHash hash = default;
        hash.Add(compilation.AssemblyName);
        hash.Add((ulong)compilation.Options.NullableContextOptions);
        hash.Add(compilation.Options.CryptoKeyFile);
        hash.Add(compilation.Options.CryptoKeyContainer);
        foreach (var b in compilation.Options.CryptoPublicKey)
        {
            hash.Add(b);
        }

        var outlines = new List<TreeOutline>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outline = TreeOutline.Of(tree);
            outlines.Add(outline);
            hash.Add(outline.Hash);
        }

        AddCapturingBodies(ref hash, outlines);
        foreach (var reference in compilation.ExternalReferences)
        {
            AddReference(ref hash, reference, cancellationToken);
        }

        return hash;
    }

    private static void AddCapturingBodies(ref OutlineHash hash, List<TreeOutline> outlines)
    {
        var capturing = new HashSet<string>(outlines.SelectMany(static outline => outline.Capturing), StringComparer.Ordinal);
        if (capturing.Count == 0)
        {
            return;
        }

        foreach (var (type, bodies) in outlines.SelectMany(static outline => outline.Partials))
        {
            if (capturing.Contains(type))
            {
                hash.Add(bodies);
            }
        }
    }

    // A file on disk is known by the object that stands for it; a project beside this one by its own outline, since it is another object after each edit.
    private static void AddReference(ref OutlineHash hash, MetadataReference reference, CancellationToken cancellationToken)
    {
        if (reference is CompilationReference { Compilation: var compilation })
        {
            foreach (var alias in reference.Properties.Aliases)
            {
                hash.Add(alias);
            }

            if (!Referenced.TryGetValue(compilation, out var known))
            {
                known = Referenced.GetValue(compilation, found => HashOf(found, cancellationToken));
            }

            hash.Add((OutlineHash)known);
            return;
        }

        hash.Add((ulong)(long)Numbers.GetValue(reference, static _ => Interlocked.Increment(ref s_lastNumber)));
    }
}
