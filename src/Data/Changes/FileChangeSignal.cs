using Aulario.Domain;

namespace Aulario.Data.Changes;

/// <summary>
/// On SQLite all processes share one folder, so a file for each kind of change is enough: touching it is the message, and its time is looked at once a
/// second. A counter in the database would cost a query a second, <c>PRAGMA data_version</c> changes with every answer that is stored.
/// </summary>
internal sealed class FileChangeSignal(DataOptions options, TimeProvider time) : ChangeSignal
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override Task SendAsync(SchoolChange change, CancellationToken cancel) =>
        File.WriteAllTextAsync(PathOf(change), time.GetUtcNow().ToString("O"), cancel);

    public override async Task ListenAsync(Func<SchoolChange, CancellationToken, Task> hear, CancellationToken cancel)
    {
        var known = Enum.GetValues<SchoolChange>().ToDictionary(change => change, TimeOf);
        await HearAllAsync(hear, cancel);
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            foreach (var (change, last) in known.ToList())
            {
                known[change] = TimeOf(change);
                if (known[change] != last)
                    await hear(change, cancel);
            }
        }
    }

    private string PathOf(SchoolChange change) => Path.Combine(options.Folder, $"changed-{UpperSnake.Of(change).ToLowerInvariant()}");

    /// <summary>A time long ago where there is no such file.</summary>
    private DateTime TimeOf(SchoolChange change) => File.GetLastWriteTimeUtc(PathOf(change));
}
