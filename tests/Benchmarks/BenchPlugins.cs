namespace Grapnel.Benchmarks;

public static partial class BenchEvents
{
    [Event("bench:none")]
    public static partial PipeEvent<Request> None { get; }

    [Event("bench:one")]
    public static partial PipeEvent<Request> One { get; }

    [Event("bench:ten")]
    public static partial PipeEvent<Request> Ten { get; }

    [Event("bench:yields")]
    public static partial PipeEvent<Request> Yields { get; }

    [Event("bench:hook")]
    public static partial HookEvent<string> Hook { get; }

    [Event("bench:worker")]
    public static partial HookEvent<string> Worker { get; }
}

/// <summary>What a handler would be without Grapnel.</summary>
public interface IBaseline
{
    ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken);
}

[Plugin("one")]
public sealed class OnePlugin : IBaseline
{
    private int _count;

    [Pipe("bench:one")]
    public Request Run(Request request)
    {
        _count++;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count++;
        return new(request);
    }
}

[Plugin("yielding")]
public sealed class YieldingPlugin : IBaseline
{
    [Pipe("bench:yields")]
    public async ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return request;
    }
}

[Plugin("listening")]
public sealed class ListeningPlugin
{
    private int _count;

    [Hook("bench:hook")]
    public void Heard(string text) => _count += text.Length;
}

[Plugin("ten-0")]
public sealed class Ten0Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 1;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 1;
        return new(request);
    }
}

[Plugin("ten-1")]
public sealed class Ten1Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 2;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 2;
        return new(request);
    }
}

[Plugin("ten-2")]
public sealed class Ten2Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 3;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 3;
        return new(request);
    }
}

[Plugin("ten-3")]
public sealed class Ten3Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 4;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 4;
        return new(request);
    }
}

[Plugin("ten-4")]
public sealed class Ten4Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 5;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 5;
        return new(request);
    }
}

[Plugin("ten-5")]
public sealed class Ten5Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 6;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 6;
        return new(request);
    }
}

[Plugin("ten-6")]
public sealed class Ten6Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 7;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 7;
        return new(request);
    }
}

[Plugin("ten-7")]
public sealed class Ten7Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 8;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 8;
        return new(request);
    }
}

[Plugin("ten-8")]
public sealed class Ten8Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 9;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 9;
        return new(request);
    }
}

[Plugin("ten-9")]
public sealed class Ten9Plugin : IBaseline
{
    private int _count;

    [Pipe("bench:ten")]
    public Request Run(Request request)
    {
        _count += 10;
        return request;
    }

    public ValueTask<Request> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        _count += 10;
        return new(request);
    }
}
