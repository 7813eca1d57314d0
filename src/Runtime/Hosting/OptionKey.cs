namespace Grapnel.Hosting;

/// <summary>A configuration key and the option it sets.</summary>
/// <param name="Name">The key.</param>
/// <param name="Set">Reads the value into the options.</param>
internal sealed record OptionKey<TOptions>(string Name, Action<OptionValue, TOptions> Set);
