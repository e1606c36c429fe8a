namespace Aulario.Web.Tests.Hosting;

/// <summary>What a host of its own does differently.</summary>
public sealed record SchoolSetup
{
    /// <summary>Configuration by key, such as <c>Aulario:Limits:WritesPerMinute</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Null for the real one.</summary>
    public TimeProvider? Clock { get; init; }

    public string Environment { get; init; } = "Local";

    /// <summary>Where everything that the host logs is kept too.</summary>
    public LogBook? Log { get; init; }
}

/// <summary>The real time, but nothing that waits for a timer ever happens.</summary>
public sealed class TimerlessClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>A clock that moves when a test says so; starts at a whole second, as rows keep milliseconds only.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks - (start.UtcTicks % TimeSpan.TicksPerSecond);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref ticks, moment.UtcTicks);
}
