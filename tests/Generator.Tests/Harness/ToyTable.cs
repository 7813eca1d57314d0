namespace Grapnel.Generator.Tests.Harness;

/// <summary>A plugin with one hook, and a generator that prints a table of the real shape with the rows it is told.</summary>
internal static class ToyTable
{
    public const string Source = """
        public class Toy
        {
            [Grapnel.Hook("a:b")] public void M() { }
        }
        """;

    public static ToyGenerator Generator(string rows, string cases) => ToyGenerator.Printing($$"""
        namespace Toys
        {
            internal abstract class PluginDescriptor { }
            internal sealed class Rows
            {
                internal void Hook(string name, string method) { }
                internal void Pipe(string name, string method, int order) { }
            }
            internal sealed class Module
            {
                internal void Plugin(PluginDescriptor plugin) { }
                internal static void Register(Module module) { module.Plugin(new ToyDescriptor()); }
            }
            internal sealed class ToyDescriptor : PluginDescriptor
            {
                internal System.Type Type => typeof(global::Toy);
                internal void Describe(Rows rows) { {{rows}} }
                internal void RunHook(int row) { switch (row) { {{cases}} default: break; } }
            }
        }
        """);
}
