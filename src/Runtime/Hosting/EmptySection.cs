using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Grapnel.Hosting;

/// <summary>A section in which nothing is set: what a plugin without settings of its own is handed. Immutable.</summary>
internal sealed class EmptySection : IConfigurationSection
{
    private EmptySection(string path, string key)
    {
        Path = path;
        Key = key;
    }

    public string Key { get; }

    public string Path { get; }

    public string? Value
    {
        get => null;
        set => throw Refused(Path);
    }

    public string? this[string key]
    {
        get => null;
        set => throw Refused(ConfigurationPath.Combine(Path, key));
    }

    public static EmptySection Below(string path, string key) => new(ConfigurationPath.Combine(path, key), key);

    public IConfigurationSection GetSection(string key) => Below(Path, key);

    public IEnumerable<IConfigurationSection> GetChildren() => [];

    public IChangeToken GetReloadToken() => NeverChanging.Instance;

    private static InvalidOperationException Refused(string path) =>
        new($"Configuration key '{path}' cannot be set: the plugin host was given no configuration of this plugin.");

    private sealed class NeverChanging : IChangeToken, IDisposable
    {
        public static NeverChanging Instance { get; } = new();

        public bool HasChanged => false;

        public bool ActiveChangeCallbacks => true;

        public IDisposable RegisterChangeCallback(Action<object?> callback, object? state) => this;

        [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Nothing is held.")]
        public void Dispose()
        {
        }
    }
}
