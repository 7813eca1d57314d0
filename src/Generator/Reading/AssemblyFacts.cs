namespace Grapnel.Generator.Reading;

/// <summary>The generated module of a referenced assembly.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="Display">The module's type as it is printed.</param>
/// <param name="Events">The events of the assembly that this compilation may use.</param>
internal sealed record ReferencedModule(string AssemblyName, string Display, ImmutableEquatableArray<CatalogEvent> Events);

/// <summary>What the pipeline knows of a compilation beside its attributes.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="HasRuntime">Whether Grapnel is there to generate for, in a language that is enough.</param>
/// <param name="HasBuilder">Whether there is something to add plugins to.</param>
/// <param name="Modules">The modules of the references, by assembly name.</param>
internal sealed record AssemblyFacts(string Name, bool HasRuntime, bool HasBuilder, ImmutableEquatableArray<ReferencedModule> Modules);
