namespace Grapnel.Dispatch;

/// <summary>Is told of every handler that ended; the test host listens.</summary>
internal interface IHandlerObserver
{
    void Ended(string plugin, string method, string eventName, bool isPipe, Exception? error);
}
