using System.Threading.Channels;

namespace Grapnel.Tests.Stress;

/// <summary>Hooks that end in every way, and count how often each number came.</summary>
[Plugin("unruly")]
public sealed class UnrulyPlugin
{
    private readonly Channel<TaskCompletionSource> _hanging = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly TaskCompletionSource _start = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int[] _runs = [];
    private long _ended;
    private long _reports;

    /// <summary>Hooks that ended without an error.</summary>
    public long Ended => Interlocked.Read(ref _ended);

    /// <summary>Failures that were told to hook:onError.</summary>
    public long Reports => Interlocked.Read(ref _reports);

    /// <summary>How often the hook began, by number.</summary>
    public IReadOnlyList<int> Runs => _runs;

    /// <summary>The hooks that wait to be let go.</summary>
    public ChannelReader<TaskCompletionSource> Hanging => _hanging.Reader;

    public void Expect(int count) => _runs = new int[count];

    /// <summary>Lets the first hooks go, which keep the queue from emptying until then.</summary>
    public void Start() => _start.SetResult();

    [Hook("stress:hook")]
    public async ValueTask Later(Parcel parcel)
    {
        Interlocked.Increment(ref _runs[parcel.Weight]);
        await _start.Task;
        switch (parcel.Weight % 8)
        {
            case 0:
                await Task.Yield();
                throw new FormatException("later");
            case 1:
                var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await _hanging.Writer.WriteAsync(released);
                await released.Task;
                break;
            case 2:
                await Task.Yield();
                break;
            default:
                break;
        }

        Interlocked.Increment(ref _ended);
    }

    [Hook("hook:onError")]
    public void Report() => Interlocked.Increment(ref _reports);
}

/// <summary>A hook that throws before it has a task to fail, in a plugin of its own.</summary>
[Plugin("abrupt")]
public sealed class AbruptPlugin
{
    private long _ended;
    private long _thrown;

    public long Ended => Interlocked.Read(ref _ended);

    public long Thrown => Interlocked.Read(ref _thrown);

    [Hook("stress:hook")]
    public void Now(Parcel parcel)
    {
        if (parcel.Weight % 16 == 3)
        {
            Interlocked.Increment(ref _thrown);
            throw new FormatException("now");
        }

        Interlocked.Increment(ref _ended);
    }
}
