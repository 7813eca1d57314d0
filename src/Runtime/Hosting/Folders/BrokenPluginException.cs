namespace Grapnel.Hosting.Folders;

/// <summary>A plugin of a folder cannot be loaded; the message is the reason, and follows the plugin's name.</summary>
internal sealed class BrokenPluginException(string reason, Exception? innerException = null) : Exception(reason, innerException);
